using System.Text.RegularExpressions;

namespace ResearchBot.Answering.Extractive;

/// <summary>Finds sentences of different articles that speak of one matter and say different things.</summary>
internal static partial class Disagreements
{
    private const float OneMatter = .6f;

    /// <summary>What two sentences differ in; null where they do not, or speak of different matters.</summary>
    public static DisagreementKind? Between(CandidateSentence one, CandidateSentence other)
    {
        if (one.Article == other.Article || one.Overlap(other) < OneMatter)
        {
            return null;
        }

        if (IsDenial(one.Text) != IsDenial(other.Text))
        {
            return DisagreementKind.Denial;
        }

        return DifferInFigures(one.Text, other.Text) ? DisagreementKind.Figures : null;
    }

    /// <summary>The sentence among the candidates that contradicts one of an answer, best first; null where none does.</summary>
    public static CandidateSentence? OtherSide(CandidateSentence sentence, IEnumerable<CandidateSentence> ranked) =>
        ranked.FirstOrDefault(other => !other.PointsBack && Between(sentence, other) is not null);

    private static bool IsDenial(string words) => Denial().Count(words) % 2 == 1;

    /// <summary>Both give figures of a kind, and none of one is among those of the other.</summary>
    private static bool DifferInFigures(string one, string other)
    {
        var (figures, others) = (Figures(one), Figures(other));

        return figures.Count > 0 && others.Count > 0 && !figures.Overlaps(others);
    }

    private static HashSet<string> Figures(string words) =>
        [.. Figure().Matches(words).Select(match => match.Value.TrimEnd('.', ',').Replace(",", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|denied|denies|refused|refuses|failed|fails)\b|n['’]t\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b[0-9][0-9,.]*\b%?", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
