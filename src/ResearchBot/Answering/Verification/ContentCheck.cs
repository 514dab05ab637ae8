using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.Verification;

/// <summary>Checks what a statement says against a text, by words: figures, dates, names, denials, opposites and the share of words that stand there.</summary>
internal static class ContentCheck
{
    private const double WordWeight = 0.8;

    /// <summary>Checks one statement.</summary>
    /// <param name="statement">What is claimed.</param>
    /// <param name="evidence">The text that should carry it.</param>
    /// <param name="title">A headline that may carry its names.</param>
    public static Verdict Check(Statement statement, Statement evidence, Statement title)
    {
        var objections = new List<Objection>();

        AddFigures(statement, evidence, objections);
        AddDates(statement, evidence, objections);
        AddNames(statement, evidence, title, objections);
        Add(objections, ObjectionKind.NegationAdded, Negation.Added(statement, evidence));
        Add(objections, ObjectionKind.NegationDropped, Negation.Dropped(statement, evidence));
        Add(objections, ObjectionKind.Opposite, Opposites.Find(statement, evidence));

        return Verdict.Of(Coverage(statement, evidence, title), objections);
    }

    private static void AddFigures(Statement statement, Statement evidence, List<Objection> objections)
    {
        foreach (var figure in statement.Figures)
        {
            var start = statement.Words[figure.First].Start;

            if (statement.Dates.Any(date => date.Start <= start && start < date.End))
            {
                continue;
            }

            if ((!figure.IsLoose && !evidence.Figures.Any(figure.IsCarriedBy)) || FigurePlaces.AreSwapped(statement, figure, evidence))
            {
                objections.Add(new Objection(ObjectionKind.Number, figure.Written));
            }
        }
    }

    private static void AddDates(Statement statement, Statement evidence, List<Objection> objections)
    {
        foreach (var readings in statement.Dates.GroupBy(date => date.Start))
        {
            if (!readings.Any(date => evidence.Dates.Any(other => date.IsCarriedBy(other, evidence.Years))))
            {
                objections.Add(new Objection(ObjectionKind.Date, statement.Text[readings.First().Start..readings.First().End]));
            }
        }
    }

    private static void AddNames(Statement statement, Statement evidence, Statement title, List<Objection> objections)
    {
        foreach (var name in ProperNames.Find(statement))
        {
            if (ProperNames.Missing(statement, name, evidence, title) is not null)
            {
                var (start, length) = name.GetOffsetAndLength(statement.Words.Count);
                Add(objections, ObjectionKind.Name, statement.Text[statement.Words[start].Start..statement.Words[start + length - 1].End]);
            }
        }
    }

    private static void Add(List<Objection> objections, ObjectionKind kind, string? words)
    {
        if (words is not null)
        {
            objections.Add(new Objection(kind, words));
        }
    }

    // The share of content words that stand in the text, and of neighbouring pairs that both do.
    private static double Coverage(Statement statement, Statement evidence, Statement title)
    {
        var words = 0;
        var covered = 0;
        var pairs = 0;
        var before = true;

        foreach (var word in statement.Words.Where(word => word.IsContent))
        {
            var stands = evidence.Covers(word) || (word.Has(WordShape.Capital) && title.Covers(word));
            words++;
            covered += stands ? 1 : 0;
            pairs += stands && before ? 1 : 0;
            before = stands;
        }

        return words == 0 ? 1 : ((WordWeight * covered) + ((1 - WordWeight) * pairs)) / words;
    }
}
