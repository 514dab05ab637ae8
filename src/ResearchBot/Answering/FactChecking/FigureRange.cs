using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>What a figure says with the words before it: exactly, about, at least, at most.</summary>
internal readonly record struct FigureRange(decimal From, decimal To, string Bound)
{
    private const decimal Roughly = .1m;

    /// <summary>Reads the words before a figure.</summary>
    public static FigureRange Of(Statement text, Figure figure)
    {
        var before = string.Join(' ', Enumerable.Range(figure.First - 4, 4).Where(at => at >= 0).Select(at => text.Words[at]).Where(word => !word.Has(WordShape.Sign)).Select(word => word.Text));
        var after = figure.Last + 2 < text.Words.Count ? $"{text.Words[figure.Last + 1].Text} {text.Words[figure.Last + 2].Text}" : "";

        return before switch
        {
            _ when Ends(before, "no more than", "not more than", "up to", "at most", "less than", "fewer than", "under", "below", "maximum of") || after is "or less" or "or fewer" =>
                new FigureRange(decimal.MinValue, figure.Value, "most"),
            _ when Ends(before, "more than", "over", "at least", "above", "exceeding", "exceeds", "exceed", "greater than", "minimum of", "no less than") || after is "or more" =>
                new FigureRange(figure.Value, decimal.MaxValue, "least"),
            _ when figure.IsRough => new FigureRange(figure.Value - (Math.Abs(figure.Value) * Roughly), figure.Value + (Math.Abs(figure.Value) * Roughly), "about"),
            _ => new FigureRange(figure.Value, figure.Value, ""),
        };
    }

    /// <summary>Tells whether both cannot be true. Two limits of one kind are the same limit or another.</summary>
    public bool Excludes(FigureRange other) =>
        Bound == other.Bound && Bound is "most" or "least"
            ? (From, To) != (other.From, other.To)
            : To < other.From || other.To < From;

    private static bool Ends(string words, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal) && (words.Length == ending.Length || words[^(ending.Length + 1)] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
