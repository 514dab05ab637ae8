using System.Text.RegularExpressions;

namespace ResearchBot.Retrieval.Questions;

/// <summary>Takes a question apart that names several things, so that each is searched for: a comparison, what one outlet reported and another.</summary>
internal static partial class QuestionParts
{
    private const int Most = 4;
    private const int FewestWords = 3;

    /// <summary>The parts, each with words enough to be searched for alone; empty where the question is one.</summary>
    public static IReadOnlyList<string> Of(string question)
    {
        var parts = new List<string>();

        foreach (var piece in Boundary().Split(OneLine(question)).Where(piece => piece.Length > 0))
        {
            if (parts.Count > 0 && (parts.Count == Most || !CanStand(piece) || !CanStand(parts[^1])))
            {
                parts[^1] += " " + piece;
            }
            else
            {
                parts.Add(piece);
            }
        }

        if (parts.Count > 1 && !CanStand(parts[^1]))
        {
            parts[^2] += " " + parts[^1];
            parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count > 1 ? parts : [];
    }

    private static string OneLine(string question) => string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool CanStand(string piece) => Word().Matches(piece).Count(word => word.Length > 2 && !FillerWords.Contains(word.Value)) >= FewestWords;

    [GeneratedRegex(
        """; |,? (?:while|whereas|as opposed to|in contrast (?:to|with)|compared (?:to|with)|versus|vs\.?) |,? (?:and|but|or) (?=(?:does|did|do|is|are|was|were|has|have|when|where|why|how|what|which|who|whether|by|the \p{Lu})\b)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
