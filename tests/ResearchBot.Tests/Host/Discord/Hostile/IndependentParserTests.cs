using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

using ResearchBot.Emulators.Discord.Showing;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Hostile;

/// <summary>Somebody else's reader of Discord's markup (npm discord-markdown-parser) finds no more in hostile pages than ours.</summary>
public sealed class IndependentParserTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("DISCORDJS_FOLDER");

    private static readonly string[] Never =
        ["user", "role", "channel", "everyone", "here", "emoji", "slashCommand", "guildNavigation", "em", "u", "del", "spoiler", "inlineCode", "codeBlock", "list", "image", "url", "autolink"];

    /// <summary>What pages say themselves (<see cref="HostilePages.OwnMarks"/>): our reader may find no more of it, and theirs no more than ours.</summary>
    private static readonly (string Kind, MarkupKind Ours)[] Own = [("timestamp", MarkupKind.Time), ("strikethrough", MarkupKind.Strike)];

    [Fact]
    public async Task It_finds_no_mention_no_foreign_link_and_the_same_layout()
    {
        Assert.SkipWhen(Folder is null, "The parser is not here: DISCORDJS_FOLDER=\"$(eng/discordjs.sh)\" brings it.");

        var texts = HostilePages.Names.Select(page => page.Data).Where(page => page != "shelf")
            .SelectMany(page => Foreign().SelectMany(foreign => Posted.Json(HostilePages.Of(page, foreign))))
            .SelectMany(Contents).Distinct().ToList();
        var readings = await ReadAsync(texts);

        Assert.Equal(texts.Count, readings.Count);
        Assert.All(texts.Zip(readings), pair =>
        {
            var ours = ShownMessage.OfMarkup(pair.First);
            Assert.DoesNotContain(pair.Second.Kinds, kind => Never.Contains(kind));
            Assert.All(Own, own => Assert.InRange(pair.Second.Kinds.Count(kind => kind == own.Kind), 0, ours.Count(own.Ours)));
            Assert.All(pair.Second.Links, link => Assert.Equal(HostilePages.Address, link.Split('#')[0]));
            Assert.Equal(ours.Links.Select(link => link.Target), pair.Second.Links);
            Assert.Equal(ours.Count(MarkupKind.Bold), pair.Second.Kinds.Count(kind => kind == "strong"));
            Assert.Equal(ours.Count(MarkupKind.Subtext), pair.Second.Kinds.Count(kind => kind == "subtext"));
        });
    }

    private static IEnumerable<string> Foreign() =>
        HostileTexts.Mentions.Concat(HostileTexts.Answers.Where(text => text.Length < 1_000)).Concat(HostileTexts.Naughty.Where((_, at) => at % 8 == 0));

    private static async Task<IReadOnlyList<Reading>> ReadAsync(IReadOnlyList<string> texts)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Sources(), "markup.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(texts).AsMemory(), TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        var found = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        return JsonSerializer.Deserialize<List<Reading>>(found, JsonSerializerOptions.Web)!;
    }

    private static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder!.FullName, "ResearchBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "ResearchBot.Tests", "Host", "Discord", "Hostile");
    }

    private static IEnumerable<string> Contents(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Contents),
        JsonObject thing => [.. (string?)thing["content"] is { } text ? [text] : Array.Empty<string>(), .. Contents(thing["components"])],
        _ => [],
    };

    private sealed record Reading(IReadOnlyList<string> Kinds, IReadOnlyList<string> Links);
}
