using System.Text.RegularExpressions;

namespace ResearchBot.Answering;

/// <summary>Takes questions apart that somebody asked in one message, so that each is answered: "Who founded it? When did it open?"</summary>
internal static partial class SeveralQuestions
{
    private const int Most = 4;

    /// <summary>The questions, in order; a later one that points back ("when did it open?") carries over the words of the first. One, where there is but one.</summary>
    public static IReadOnlyList<Question> In(Question question)
    {
        List<string> pieces = [.. Boundary().Split(string.Join(' ', question.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(piece => piece.Length > 0)];

        if (pieces.Count is < 2 or > Most || question.CarriedOver.Length > 0 || !pieces.TrueForAll(IsQuestion))
        {
            return [question];
        }

        var first = pieces[0].TrimEnd('?');

        return
        [
            .. pieces.Select((piece, i) => i > 0 && PointsBack().IsMatch(piece)
                ? question with { Text = $"{piece} {first}", CarriedOver = first }
                : question with { Text = piece }),
        ];
    }

    /// <summary>A mark makes a question of any four words: "According to Wired, who left?".</summary>
    private static bool IsQuestion(string piece) => Beginning().IsMatch(piece) || (piece.EndsWith('?') && piece.Count(sign => sign == ' ') >= 3);

    [GeneratedRegex(@"(?<=\?) |,? and (?=(?:who|whom|whose|when|where|why|how|what|which) (?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|many|much|long|old)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^(?:and\s+)?(?:who|whom|whose|when|where|why|how|what|which|in which|in what|do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)\s+\S+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(?:he|she|it|they|him|her|his|hers|its|them|their|this|that|these|those|there)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PointsBack();
}
