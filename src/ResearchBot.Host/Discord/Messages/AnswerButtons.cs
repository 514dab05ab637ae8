using System.Globalization;

using ResearchBot.Answering;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What a member can do with an answer.</summary>
/// <param name="words">The language.</param>
/// <param name="answerId">The stored answer's id.</param>
internal sealed class AnswerButtons(Wordbook words, string answerId)
{
    private const int MostButtons = 5;
    private const int MostOptions = 25;
    private const int LongestOption = 100;

    /// <summary>A button for each quote, or a menu where they are more than a row holds.</summary>
    public IReadOnlyList<Component> Quotes(IReadOnlyList<Citation> citations) => citations.Count <= MostButtons
        ? [.. citations.Select(citation => Component.Button(Id(Acts.Quote, Digits(citation.Number)), words.QuoteButton(citation.Number)))]
        : [Component.StringSelect(Id(Acts.Quote), [.. citations.Take(MostOptions).Select(Option)], words.ChooseQuote)];

    /// <summary>Follow-up, feedback and report.</summary>
    public IReadOnlyList<Component> Actions() =>
    [
        Component.Button(Id(Acts.FollowUp), words.AskFollowUp, ButtonStyle.Primary),
        Component.Button(Id(Acts.Helpful), label: null, emoji: "👍"),
        Component.Button(Id(Acts.Unhelpful), label: null, emoji: "👎"),
        Component.Button(Id(Acts.Report), words.ReportButton),
    ];

    private SelectOption Option(Citation citation)
    {
        var source = ForeignText.OneLine(citation.Details.Source ?? citation.Details.Title, LongestOption / 2);
        var label = source.Length == 0 ? words.QuoteButton(citation.Number) : $"{words.QuoteButton(citation.Number)} · {source}";

        return new SelectOption(label, Digits(citation.Number), ForeignText.OneLine(citation.Quote, LongestOption));
    }

    private string Id(string act, params IEnumerable<string> parts) => CustomId.Of(act, [answerId, .. parts]).ToString();

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
