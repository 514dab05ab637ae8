#:project ../tests/ResearchBot.Emulators/ResearchBot.Emulators.csproj
#:property RestorePackagesWithLockFile=false

using System.Text.Json.Nodes;

using ResearchBot.Emulators.Discord.Showing;

// discord-picture.cs MESSAGES.json OUT.html: a list of messages as Discord describes them, or an object with that list as
// "messages" and the name of their "channel".
var input = JsonNode.Parse(File.ReadAllText(args[0]))!;
var messages = (input as JsonArray ?? input["messages"]!.AsArray()).OfType<JsonNode>();

File.WriteAllText(args[1], ShownPage.Of(messages, input is JsonObject ? (string?)input["channel"] : null));
