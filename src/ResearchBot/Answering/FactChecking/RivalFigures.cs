using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Finds the figure that a sentence gives where a claim gives another for the same thing.</summary>
internal static class RivalFigures
{
    /// <summary>Tells whether the sentence gives a figure that cannot be the claim's.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="written">The figure as the claim writes it.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool Has(Statement claim, string written, Statement sentence)
    {
        if (claim.Figures.Where(figure => figure.Written == written).Select(figure => (Figure?)figure).FirstOrDefault() is not { } own || IsName(claim, own) || own.Unit == FigureUnit.Ordinal)
        {
            return false;
        }

        var range = FigureRange.Of(claim, own);
        var rivals = sentence.Figures
            .Where(other => IsAlike(claim, own, sentence, other) && !claim.Figures.Any(other.IsCarriedBy))
            .ToList();

        return rivals is [var only] && FigureRange.Of(sentence, only) is { } said && range.Excludes(said);
    }

    /// <summary>Both count the same, or both are years, shares or sums of one currency.</summary>
    private static bool IsAlike(Statement claim, Figure own, Statement sentence, Figure other)
    {
        if (IsName(sentence, other) || own.Digits.Length > 0 || other.Digits.Length > 0)
        {
            return false;
        }

        if (IsYear(own) || IsYear(other))
        {
            return IsYear(own) && IsYear(other);
        }

        return own.Unit == other.Unit && own.Unit switch
        {
            FigureUnit.Percent => true,
            FigureUnit.Money => own.Currency == other.Currency,
            _ => FigurePlaces.Counted(claim, own) is { } counted && FigurePlaces.Counted(sentence, other) == counted,
        };
    }

    private static bool IsYear(Figure figure) =>
        figure.Unit == FigureUnit.Plain && figure.Value is >= 1500 and <= 2100 && figure.Value == decimal.Truncate(figure.Value) && figure.Written.Length == 4;

    /// <summary>A number that names something: GPT-4, SB 1047, Order 14110.</summary>
    private static bool IsName(Statement text, Figure figure)
    {
        if (figure.First == 0)
        {
            return false;
        }

        var (before, first) = (text.Words[figure.First - 1], text.Words[figure.First]);
        var isJoined = before.End + 1 == first.Start && text.Text[before.End] is '-' or '‑';
        var isTitled = before.Has(WordShape.Capital) && !FunctionWords.OpensSentence(before.Text) && !DateReader.IsMonth(text.Words, figure.First - 1);

        return (isJoined && !before.Has(WordShape.Number)) || (isTitled && !IsYear(figure)) || first.Has(WordShape.Glued);
    }
}
