using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Decides whether what was found answers at all. It errs on the side of declining.</summary>
internal static class EvidenceGate
{
    /// <summary>Tells whether the best sentence, with what stands around it, is evidence enough.</summary>
    public static bool Passes(string question, Findings findings, CandidateSentence best) =>
        Measure(question, findings, best).Logit > 0;

    /// <summary>The figures that the decision rests on.</summary>
    public static EvidenceFigures Measure(string question, Findings findings, CandidateSentence best)
    {
        var window = new HashSet<string>(best.Terms, StringComparer.Ordinal);
        window.UnionWith(best.Previous?.Terms ?? best.Terms);
        window.UnionWith(best.Found.TitleTerms);
        var passage = best.Found.Words.Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
        passage.UnionWith(best.Found.TitleTerms);
        var words = findings.Plan.Words;
        var names = words.Where(word => IsName(question, word.Written)).ToList();
        var heaviest = words.OrderByDescending(word => word.Weight).Take(2).ToList();

        return new EvidenceFigures(
            Sentence: Share(words, best.Terms),
            Window: Share(words, window),
            Passage: Share(words, passage),
            Names: names.Count == 0 ? 1 : Share(names, window),
            Heaviest: Share(heaviest, window),
            Kind: AnswerSigns.Of(QuestionShape.Of(question), best.Text, question));
    }

    private static float Share(IReadOnlyList<QuestionWord> words, IReadOnlySet<string> held) =>
        words.Where(word => held.Contains(word.Term)).Sum(word => word.Weight) / Math.Max(words.Sum(word => word.Weight), float.Epsilon);

    /// <summary>A word that names something: a capital letter that does not begin the question, or a number.</summary>
    private static bool IsName(string question, string word) =>
        char.IsDigit(word[0]) || (char.IsUpper(word[0]) && !question.TrimStart().StartsWith(word, StringComparison.Ordinal));
}

/// <summary>How much of a question its evidence covers: shares of the question's words, by weight.</summary>
/// <param name="Sentence">In the sentence.</param>
/// <param name="Window">In the sentence, the one before it, or the title.</param>
/// <param name="Passage">In the passage or the title.</param>
/// <param name="Names">Of names and numbers alone, in the window; 1 where the question has none.</param>
/// <param name="Heaviest">Of the two rarest words alone, in the window.</param>
/// <param name="Kind">Whether the sentence holds the kind of thing asked for.</param>
internal readonly record struct EvidenceFigures(float Sentence, float Window, float Passage, float Names, float Heaviest, float Kind)
{
    /// <summary>Above 0: evidence enough.</summary>
    public double Logit => -3.4 + (2.2 * Sentence) + (3.4 * Passage) + (1.0 * Names) + (.3 * Kind);
}
