using System.Text.RegularExpressions;

using ResearchBot.Answering.Extractive.Sentences;

namespace ResearchBot.Answering.Extractive;

/// <summary>Finds sentences of different articles that speak of one matter and say different things. It would rather miss one than see one that is none.</summary>
internal static partial class Disagreements
{
    private const float OneMatter = .5f;
    private const float OneStatement = .7f;

    /// <summary>What two sentences differ in; null where they do not, or speak of different matters.</summary>
    public static DisagreementKind? Between(CandidateSentence one, CandidateSentence other)
    {
        if (one.Article == other.Article)
        {
            return null;
        }

        return Likeness(one, other) switch
        {
            >= OneStatement when IsDenial(one.Text) != IsDenial(other.Text) => DisagreementKind.Denial,
            >= OneMatter when DifferInFigures(one.Text, other.Text) => DisagreementKind.Figures,
            _ => null,
        };
    }

    /// <summary>The sentence among the candidates that contradicts one of an answer, best first; null where none does.</summary>
    public static CandidateSentence? OtherSide(CandidateSentence sentence, IEnumerable<CandidateSentence> ranked) =>
        ranked.FirstOrDefault(other => !other.PointsBack && Between(sentence, other) is not null);

    /// <summary>The share of all words of both, figures aside, that stand in both (Jaccard).</summary>
    private static float Likeness(CandidateSentence one, CandidateSentence other)
    {
        var words = one.Terms.Where(IsNoFigure).ToHashSet(StringComparer.Ordinal);
        var others = other.Terms.Where(IsNoFigure).ToHashSet(StringComparer.Ordinal);
        var shared = words.Count(others.Contains);

        return shared == 0 ? 0 : (float)shared / (words.Count + others.Count - shared);
    }

    private static bool IsNoFigure(string term) => !char.IsDigit(term[0]);

    private static bool IsDenial(string words) => Denial().Count(words) % 2 == 1;

    /// <summary>Both count the same thing, and come to different figures.</summary>
    private static bool DifferInFigures(string one, string other)
    {
        var (figures, others) = (Figures(one), Figures(other));

        return figures.Keys.Intersect(others.Keys, StringComparer.OrdinalIgnoreCase).Any(unit => !figures[unit].Overlaps(others[unit]));
    }

    /// <summary>What is counted, to the figures given for it.</summary>
    private static Dictionary<string, HashSet<string>> Figures(string words) => Figure().Matches(words)
        .GroupBy(match => match.Groups["unit"].Value, match => match.Groups["figure"].Value.Replace(",", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(unit => unit.Key, unit => unit.ToHashSet(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|denied|denies|refused|refuses|failed|fails)\b|n['’]t\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b(?<figure>[0-9][0-9,.]*[0-9]|[0-9]) ?(?<unit>%|(?:(?:million|billion|trillion|thousand) )?\p{L}+)", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
