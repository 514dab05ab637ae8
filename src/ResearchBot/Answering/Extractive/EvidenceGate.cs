using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Decides whether what was found answers at all. It errs on the side of declining.</summary>
internal static class EvidenceGate
{
    private const int Short = 3;
    private const float ShortCover = .6f;

    /// <summary>The probability from which on a question is answered.</summary>
    public const double Enough = .38;

    /// <summary>In the order of <see cref="EvidenceFigures.Names"/>, as <c>eng/tune-answers.sh</c> fitted them.</summary>
    public static readonly double[] Fitted = [-4.12, 1, .76, 1.31, .65, -.66, .85, .43, 1.16, -.38, .98, .89, 1.11, -.47, .8, .56, -.62, -1.31, .61, -.34, -.37, .25, .13, .35];

    /// <summary>Tells whether the best sentence, with what stands around it, is evidence enough.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="ranked">The sentences, best first, at least one.</param>
    public static bool Passes(AskedWords asked, Findings findings, IReadOnlyList<CandidateSentence> ranked) =>
        Allows(asked, ranked[0]) && AnswerLead.HasNeeded(asked, ranked) && Probability(EvidenceFigures.Of(asked, findings, ranked)) > Enough;

    /// <summary>What no figures outweigh.</summary>
    public static bool Allows(AskedWords asked, CandidateSentence best) => CoversShort(asked, best) && HasNeededSign(asked, best) && EvidenceFigures.HoldsRole(asked, best);

    private static double Probability(float[] figures) => 1 / (1 + Math.Exp(-figures.Zip(Fitted, (figure, weight) => figure * weight).Sum()));

    /// <summary>A short question leaves nothing to chance: the corpus must have all its words, and most must stand in the sentence itself. What was carried over is looked for elsewhere (<see cref="CarriedOverEvidence"/>).</summary>
    private static bool CoversShort(AskedWords asked, CandidateSentence best)
    {
        var content = Enumerable.Range(0, asked.Words.Count).Where(word => !asked.Words[word].IsCarriedOver && !asked.Words[word].IsFiller).ToList();
        var held = HeldWords.In(asked, SentenceFrame.TermsOf(best));

        return content.Count > Short
            || (content.Count == 0 && asked.Words.Any(word => word.IsCarriedOver))
            || (content.TrueForAll(word => asked.Words[word].IsKnown || held[word] > 0) && EvidenceFigures.Share(asked, content, held) >= ShortCover);
    }

    /// <summary>An age is too easily mistaken for any other number: without its sign there is no answer.</summary>
    private static bool HasNeededSign(AskedWords asked, CandidateSentence best) =>
        asked.Kind != AnswerKind.Age || AnswerSigns.Of(AnswerKind.Age, best.Text, asked.Text) > 0;
}
