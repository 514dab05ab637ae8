using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rules;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>The commands that the bot registers.</summary>
internal static class CommandRoutes
{
    public static Route[] All { get; } =
    [
        new("GET", "/applications/{application}/commands", List),
        new("PUT", "/applications/{application}/commands", Replace),
        new("GET", "/applications/{application}/guilds/{guild}/commands", List),
        new("PUT", "/applications/{application}/guilds/{guild}/commands", Replace),
    ];

    private static RestAnswer List(RestCall call) => Described(call.World.Commands.Of(Scope(call)));

    private static RestAnswer Replace(RestCall call)
    {
        var scope = Scope(call);
        var commands = call.Json as JsonArray ?? throw FormErrors.Of("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        CommandRules.Judge(commands);

        return Described(call.World.Commands.Replace(scope, [.. commands.Objects]));
    }

    private static ulong Scope(RestCall call)
    {
        if (call.Id("application") != call.World.ApplicationId)
        {
            throw RestError.UnknownApplication;
        }

        return call.Values.ContainsKey("guild")
            ? call.World.Guilds.Find(guild => guild.Id == call.Id("guild"))?.Id ?? throw RestError.MissingAccess
            : 0;
    }

    private static RestAnswer Described(IEnumerable<JsonObject> commands) => RestAnswer.Ok(new JsonArray([.. commands.Select(command => command.DeepClone())]));
}
