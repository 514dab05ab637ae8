using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Decides whether what was found answers at all. It errs on the side of declining.</summary>
internal static class EvidenceGate
{
    private const double Enough = 0;

    /// <summary>Tells whether the best sentence, with what stands around it, is evidence enough.</summary>
    public static bool Passes(string question, Findings findings, CandidateSentence best) =>
        Measure(question, findings, best).Logit > Enough;

    /// <summary>The figures that the decision rests on.</summary>
    public static EvidenceFigures Measure(string question, Findings findings, CandidateSentence best)
    {
        var passage = best.Found.Words.Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
        passage.UnionWith(best.Found.TitleTerms);
        var words = findings.Plan.Words;
        var total = Math.Max(words.Sum(word => word.Weight), float.Epsilon);
        var names = words.Where(word => IsName(question, word.Written)).ToList();

        return new EvidenceFigures(
            Sentence: words.Where(word => best.Terms.Contains(word.Term)).Sum(word => word.Weight) / total,
            Passage: words.Where(word => passage.Contains(word.Term)).Sum(word => word.Weight) / total,
            Names: names.Count == 0 ? 1 : (float)names.Count(word => passage.Contains(word.Term)) / names.Count,
            HasNames: names.Count > 0,
            Kind: AnswerSigns.Of(QuestionShape.Of(question), best.Text, question));
    }

    /// <summary>A word that names something: a capital letter that does not begin the question, or a number.</summary>
    private static bool IsName(string question, string word) =>
        char.IsDigit(word[0]) || (char.IsUpper(word[0]) && !question.TrimStart().StartsWith(word, StringComparison.Ordinal));
}

/// <summary>How much of a question its evidence covers.</summary>
/// <param name="Sentence">The share of the question's words in the sentence, by weight.</param>
/// <param name="Passage">The share in its passage and title.</param>
/// <param name="Names">The share of the question's names and numbers in passage and title.</param>
/// <param name="HasNames">Whether the question has any.</param>
/// <param name="Kind">Whether the sentence holds the kind of thing asked for.</param>
internal readonly record struct EvidenceFigures(float Sentence, float Passage, float Names, bool HasNames, float Kind)
{
    /// <summary>Above 0: evidence enough.</summary>
    public double Logit => -3.4 + (2.2 * Sentence) + (3.4 * Passage) + (1.0 * Names) + (.3 * Kind);
}
