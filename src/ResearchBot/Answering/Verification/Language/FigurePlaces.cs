namespace ResearchBot.Answering.Verification.Language;

/// <summary>Tells figures that stand in a text, but count something else there.</summary>
internal static class FigurePlaces
{
    private const int Near = 3;

    /// <summary>Tells whether the evidence gives another figure for what this one counts, and never this one.</summary>
    public static bool AreSwapped(Statement statement, Figure figure, Statement evidence)
    {
        if (Counted(statement, figure) is not { } counted || evidence.FindStem(counted) is null)
        {
            return false;
        }

        var others = false;

        foreach (var other in evidence.Figures)
        {
            if (!Counts(evidence, other, counted))
            {
                continue;
            }

            if (figure.IsCarriedBy(other))
            {
                return false;
            }

            others |= other.Unit == figure.Unit;
        }

        return others && evidence.Figures.Where(figure.IsCarriedBy).All(other => Counted(evidence, other) is { } thing && thing != counted);
    }

    /// <summary>The stem of what a figure counts: the next word of its clause that carries meaning; null where there is none near.</summary>
    public static string? Counted(Statement text, Figure figure)
    {
        for (var at = figure.Last + 1; at < text.Words.Count && at <= figure.Last + Near; at++)
        {
            if (text.Words[at].Has(WordShape.NewClause | WordShape.Number) || DateReader.IsMonth(text.Words, at))
            {
                return null;
            }

            if (text.Words[at].IsContent)
            {
                return text.Words[at].Stem;
            }
        }

        return null;
    }

    private static bool Counts(Statement text, Figure figure, string counted) => Counted(text, figure) == counted;
}
