using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rules;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Reads what a message is to show from the body of a request, and refuses what Discord refuses.</summary>
internal static class MessageDraft
{
    private const int Settable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;

    /// <summary>A new message.</summary>
    /// <param name="call">The request.</param>
    /// <param name="body">The message in it.</param>
    /// <param name="at">Where the message stands in the body: <c>data.</c> or nothing.</param>
    /// <param name="repliedTo">Whose message it replies to.</param>
    /// <exception cref="RestError">Discord takes no such message.</exception>
    public static MessageContents New(RestCall call, JsonObject body, string at = "", EmulatedUser? repliedTo = null)
    {
        var files = Described(call.Files, body["attachments"]);
        var flags = (int)(body["flags"].Number ?? 0) & Settable;

        return Judged(call, body, at, repliedTo, new MessageContents
        {
            Text = (body["content"].Text ?? "").Trim(),
            Embeds = Rich(body["embeds"]),
            Components = MessageContents.Numbered(body["components"] as JsonArray),
            Files = files,
            Flags = flags,
        });
    }

    /// <summary>A changed message: what the body does not name stays.</summary>
    /// <exception cref="RestError">Discord takes no such message.</exception>
    public static MessageContents Changed(RestCall call, JsonObject body, MessageContents old, string at = "")
    {
        var isListed = body["attachments"] is JsonArray;
        var listed = body["attachments"].Objects.Select(attachment => attachment["id"].Id).ToHashSet();
        var kept = old.Files.Where(file => !isListed || listed.Contains(file.Id));
        var flags = old.Flags & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
        flags |= body["flags"].Number is { } set ? (int)set & Settable : old.Flags & MessageFlags.SuppressEmbeds;

        return Judged(call, body, at, null, old with
        {
            Text = body.ContainsKey("content") ? (body["content"].Text ?? "").Trim() : old.Text,
            Embeds = body.ContainsKey("embeds") ? Rich(body["embeds"]) : old.Embeds,
            Components = body.ContainsKey("components") ? MessageContents.Numbered(body["components"] as JsonArray) : old.Components,
            Files = [.. kept, .. Described(call.Files, body["attachments"])],
            Flags = flags,
        });
    }

    private static MessageContents Judged(RestCall call, JsonObject body, string at, EmulatedUser? repliedTo, MessageContents contents)
    {
        MessageRules.Judge(contents, body, call.Files, call.World.Options.LargestFile, at);
        var texts = MessageContents.Flatten(contents.Components).Where(component => component["type"].Number == 10).Select(component => component["content"].Text);

        return contents with
        {
            Mentions = MentionSet.Read(call.World, string.Join('\n', texts.Prepend(contents.Text)), body["allowed_mentions"] as JsonObject, repliedTo, mayCallEveryone: true),
        };
    }

    private static List<PostedFile> Described(IReadOnlyList<(int Number, PostedFile File)> files, JsonNode? attachments) =>
    [
        .. files.Select(one =>
        {
            var described = attachments.Objects.FirstOrDefault(attachment => attachment["id"].Id == (ulong)one.Number);

            return one.File with { Name = described?["filename"].Text ?? one.File.Name, Description = described?["description"].Text };
        }),
    ];

    private static JsonArray Rich(JsonNode? embeds)
    {
        var copy = JsonReading.CopyOf(embeds as JsonArray);

        foreach (var embed in copy.Objects)
        {
            embed["type"] = "rich";
        }

        return copy;
    }
}
