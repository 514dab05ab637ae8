using System.Collections.Frozen;

using ResearchBot.Answering;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>How much of their addresses the markers of an answer carry.</summary>
internal enum MarkerDetail
{
    /// <summary>They open the article at the quoted words.</summary>
    AtQuote,

    /// <summary>They open the article.</summary>
    Article,

    /// <summary>They are numbers; the list of sources has the links.</summary>
    Number,
}

/// <summary>The sentences of an answer with their markers, and what is said beside them.</summary>
internal sealed class AnswerText(Wordbook words, Answer.Grounded answer, MarkerDetail detail)
{
    private readonly FrozenDictionary<int, Citation> _citations = answer.Citations.ToFrozenDictionary(citation => citation.Number);

    /// <summary>The numbers of citations that were withdrawn since: what stands on one of them is struck out, and their markers open nothing.</summary>
    public IReadOnlySet<int> Withdrawn { get; init; } = FrozenSet<int>.Empty;

    /// <summary>The sentences, one behind another.</summary>
    public Escaped Sentences() => Escaped.Join(" ", answer.Sentences.Select(SentenceOf));

    /// <summary>Which sources say different things, a line each.</summary>
    public Escaped Disagreements() =>
        Escaped.Join("\n", answer.Disagreements.Select(pair => (pair.One, pair.Other, pair.About)).Distinct().Select(pair => pair.About switch
        {
            DisagreementKind.Figures => words.DifferentFigures(Marker(pair.One), Marker(pair.Other)),
            _ => words.Contradiction(Marker(pair.One), Marker(pair.Other)),
        }));

    /// <summary>The day that the answer speaks of, and who worded it.</summary>
    public Escaped Note() => Escaped.Join(
        " · ",
        answer.AsOf is { } day ? words.AsOf(Escaped.Text(words.Day(day))) : Escaped.Empty,
        answer.StoodIn ? words.StoodIn : answer.IsExtractive ? words.InTheirOwnWords : words.WordedBy(Escaped.Text(answer.Composer, most: 60)));

    private Escaped SentenceOf(AnswerSentence sentence)
    {
        var markers = Escaped.Join("", sentence.Citations.Select(Marker));

        return sentence.Citations.Any(Withdrawn.Contains)
            ? Escaped.Of($"{Escaped.Text(sentence.Text).Struck()} {markers}")
            : Escaped.Of($"{Escaped.Text(sentence.Text)} {markers}");
    }

    private Escaped Marker(int number) => ArticleLink.Marker(number, AddressOf(number));

    private string? AddressOf(int number) => detail is not MarkerDetail.Number && !Withdrawn.Contains(number) && _citations.TryGetValue(number, out var citation)
        ? ArticleLink.Address(citation.Details.Url, detail is MarkerDetail.AtQuote ? citation.Quote : null, page: citation.Page)
        : null;
}
