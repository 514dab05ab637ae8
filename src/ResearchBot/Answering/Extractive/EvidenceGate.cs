using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Decides whether what was found answers at all. It errs on the side of declining.</summary>
internal static class EvidenceGate
{
    /// <summary>Tells whether the best sentence, with what stands around it, is evidence enough.</summary>
    public static bool Passes(Findings findings, CandidateSentence best) =>
        Measure(findings, best).Logit > 0;

    /// <summary>The figures that the decision rests on.</summary>
    public static EvidenceFigures Measure(Findings findings, CandidateSentence best)
    {
        var window = new HashSet<string>(best.Terms, StringComparer.Ordinal);
        window.UnionWith(best.Previous?.Terms ?? best.Terms);
        window.UnionWith(best.Found.TitleTerms);
        var passage = best.Found.Words.Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
        passage.UnionWith(best.Found.TitleTerms);
        var words = findings.Plan.Words;

        return new EvidenceFigures(
            Sentence: Share(words, best.Terms),
            Window: Share(words, window),
            Passage: Share(words, passage));
    }

    private static float Share(IReadOnlyList<QuestionWord> words, IReadOnlySet<string> held) =>
        words.Where(word => held.Contains(word.Term)).Sum(word => word.Weight) / Math.Max(words.Sum(word => word.Weight), float.Epsilon);
}

/// <summary>How much of a question its evidence covers: shares of the question's words, by weight.</summary>
/// <param name="Sentence">In the sentence.</param>
/// <param name="Window">In the sentence, the one before it, or the title.</param>
/// <param name="Passage">In the passage or the title.</param>
internal readonly record struct EvidenceFigures(float Sentence, float Window, float Passage)
{
    /// <summary>Above 0: evidence enough. Fitted once, by logistic regression over sets with and without answers together.</summary>
    public double Logit => -4.2 + (3 * Sentence) + (2 * Window) + (3.5 * Passage);
}
