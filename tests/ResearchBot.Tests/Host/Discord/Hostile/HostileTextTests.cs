using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

using CsCheck;

using ResearchBot.Emulators.Discord.Showing;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Hostile;

/// <summary>Whatever stands where others write: nobody is pinged, no link leads anywhere but to the cited article, and the layout stays.</summary>
public sealed class HostileTextTests
{
    private const int LongestForLayout = 1_000;

    private static readonly MarkupKind[] Never =
        [MarkupKind.Italic, MarkupKind.Underline, MarkupKind.Strike, MarkupKind.Spoiler, MarkupKind.Code, MarkupKind.CodeBlock, MarkupKind.Emoji, MarkupKind.Navigation, MarkupKind.Command, MarkupKind.Time];

    private static readonly MarkupKind[] Counted = [MarkupKind.Bold, MarkupKind.Heading, MarkupKind.Subtext, MarkupKind.ListItem, MarkupKind.Channel];

    private static readonly ConcurrentDictionary<string, Reading> Harmless = [];

    public static TheoryData<string> Pages => HostilePages.Names;

    [Fact]
    public void Sixty_ways_to_write_a_mention_are_sixty() => Assert.Equal(60, HostileTexts.Mentions.Distinct().Count());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Mentions_ping_nobody(string page) => Assert.All(HostileTexts.Mentions, foreign => Check(page, foreign));

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_an_obeying_model_would_say_stays_words(string page) => Assert.All(HostileTexts.Answers.Where(text => text.Length < 10_000 || page == "everywhere"), foreign => Check(page, foreign));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Naughty_strings_stay_words(string page)
    {
        Assert.SkipWhen(HostileTexts.Naughty.Count == 0, "The big list of naughty strings is not beside this repository.");

        Assert.All(HostileTexts.Naughty, foreign => Check(page, foreign));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Random_marks_stay_words(string page)
    {
        var pieces = HostileTexts.Mentions.Concat(HostileTexts.Answers.Where(text => text.Length < 40)).Concat([" ", "\n", "words", "1", "."]).ToList();

        Gen.Int[0, pieces.Count - 1].Select(piece => pieces[piece]).Array[1, 8].Select(string.Concat).Sample(foreign => Check(page, foreign), iter: 50, threads: 1);
    }

    private static void Check(string name, string foreign)
    {
        var page = HostilePages.Of(name, foreign);
        var rich = Read(name, page, PageStyle.Rich);

        if (foreign.Length > LongestForLayout)
        {
            return;
        }

        Read(name, page, PageStyle.Plain);

        if (!foreign.ReplaceLineEndings("\n").Contains('\n', StringComparison.Ordinal) && ForeignText.OneLine(foreign).Length > 0)
        {
            KeepsItsLayout(rich, Harmless.GetOrAdd(name, _ => Read(name, HostilePages.Of(name, "harmless"), PageStyle.Rich)));
        }
    }

    private static Reading Read(string name, Page page, PageStyle style)
    {
        var messages = Posted.Json(page, style);
        Assert.All(messages, MessageLimits.Check);
        Assert.All(messages.SelectMany(Texts), text => Assert.DoesNotContain(text, IsHidden));

        var shown = messages.Select(ShownMessage.Of).ToList();
        Assert.All(shown, one => Assert.Empty(one.Pings));
        Assert.All(shown.SelectMany(one => one.Links), link => Assert.Equal(HostilePages.Address, link.Target.Split('#')[0]));
        Assert.All(Never, kind => Assert.InRange(shown.Sum(one => one.Count(kind)), 0, HostilePages.OwnMarks.GetValueOrDefault((name, kind))));

        return new Reading(Counted.Select(kind => shown.Sum(one => one.Count(kind))), shown.Sum(one => one.Links.Count), messages.SelectMany(Controls));
    }

    private static void KeepsItsLayout(Reading page, Reading harmless)
    {
        Assert.Equal(harmless.Pieces, page.Pieces);
        Assert.Equal(harmless.Controls, page.Controls);

        // Markers of a long answer may be without links; nothing else goes, and nothing comes.
        Assert.InRange(page.Links, harmless.Links / 2, harmless.Links);
    }

    private static IEnumerable<string> Controls(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Controls),
        JsonObject { } thing => [.. (string?)thing["custom_id"] is { } id ? [id] : Array.Empty<string>(), .. Controls(thing["components"]), .. Controls(thing["accessory"])],
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject thing => thing.SelectMany(field => Texts(field.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    // The space of no width is ours, and two joiners bind letters of some scripts.
    private static bool IsHidden(char sign) =>
        (char.IsControl(sign) && sign != '\n')
        || (char.GetUnicodeCategory(sign) is UnicodeCategory.Format && sign is not ('\u200B' or '\u200C' or '\u200D'))
        || sign is '\u2028' or '\u2029' or '\u3164';

    private sealed record Reading(IEnumerable<int> Pieces, int Links, IEnumerable<string> Controls);
}
