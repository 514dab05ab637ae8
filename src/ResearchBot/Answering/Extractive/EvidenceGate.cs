using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Decides whether what was found answers at all. It errs on the side of declining.</summary>
internal static class EvidenceGate
{
    private const int Short = 3;
    private const float ShortCover = .6f;

    /// <summary>Tells whether the best sentence, with what stands around it, is evidence enough.</summary>
    public static bool Passes(string question, Findings findings, CandidateSentence best) =>
        Measure(findings, best).Logit > 0 && CoversShort(findings, best) && HasNeededSign(question, best);

    /// <summary>The figures that the decision rests on.</summary>
    public static EvidenceFigures Measure(Findings findings, CandidateSentence best)
    {
        var window = new HashSet<string>(best.Terms, StringComparer.Ordinal);
        window.UnionWith(best.Previous?.Terms ?? best.Terms);
        window.UnionWith(best.Found.TitleTerms);

        // A small corpus lacks many filler words, which then look rare and would drown the question's own.
        List<QuestionWord> words = [.. findings.Plan.Words.Where(word => word.IsKnown || !word.IsFiller)];

        return new EvidenceFigures(Share(words, best.Terms), Share(words, window));
    }

    /// <summary>A short question leaves nothing to chance: the corpus must have all its words, and most must stand in the sentence itself. What was carried over is looked for elsewhere (<see cref="CarriedOverEvidence"/>).</summary>
    private static bool CoversShort(Findings findings, CandidateSentence best)
    {
        var content = findings.Plan.Words.Where(word => !word.IsCarriedOver && !word.IsFiller).ToList();

        return content.Count > Short || (content.Count == 0 && findings.Plan.Words.Any(word => word.IsCarriedOver)) || (content.TrueForAll(word => word.IsKnown) && Share(content, best.Terms) >= ShortCover);
    }

    /// <summary>An age is too easily mistaken for any other number: without its sign there is no answer.</summary>
    private static bool HasNeededSign(string question, CandidateSentence best) =>
        QuestionShape.Of(question) != AnswerKind.Age || AnswerSigns.Of(AnswerKind.Age, best.Text, question) > 0;

    private static float Share(IReadOnlyList<QuestionWord> words, IReadOnlySet<string> held) =>
        words.Where(word => held.Contains(word.Term)).Sum(word => word.Weight) / Math.Max(words.Sum(word => word.Weight), float.Epsilon);
}

/// <summary>How much of a question its evidence covers: shares of the question's words, by weight.</summary>
/// <param name="Sentence">In the sentence.</param>
/// <param name="Window">In the sentence, the one before it, or the title.</param>
internal readonly record struct EvidenceFigures(float Sentence, float Window)
{
    /// <summary>Above 0: evidence enough. Fitted once, by logistic regression over six pairings of questions and corpora, half of them without an answer.</summary>
    public double Logit => -3.75 + (3.8 * Sentence) + (4.7 * Window);
}
