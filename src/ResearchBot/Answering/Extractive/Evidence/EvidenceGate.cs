using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>Decides whether what was found answers at all. It errs on the side of declining.</summary>
internal static class EvidenceGate
{
    private const int Short = 3;
    private const int VeryShort = 2;
    private const double Never = 1;
    private const float ShortCover = .6f;

    /// <summary>The probability from which on a question is answered.</summary>
    public const double Enough = .4;

    /// <summary>The probability from which on a question is answered that few words ask, or that asks for somebody's part that is not told.</summary>
    public const double Sure = .75;

    /// <summary>In the order of <see cref="EvidenceFigures.Names"/>, as <c>eng/tune-answers.sh</c> fitted them.</summary>
    public static readonly double[] Fitted = [-4.12, 1, .76, 1.31, .65, -.66, .85, .43, 1.16, -.38, .98, .89, 1.11, -.47, .8, .56, -.62, -1.31, .61, -.34, -.37, .25, .13, .35];

    /// <summary>As <see cref="Fitted"/>, with <see cref="MeaningEvidence.EvidenceNames"/> behind, fitted with all-MiniLM-L6-v2.</summary>
    public static readonly double[] FittedWithMeaning = [-5.46, .53, .71, 1.02, 1.16, -.36, 1.26, .27, 1.48, -.15, .72, .67, .61, -.45, .74, .35, -.63, -.88, .64, -.01, -.21, .1, .52, .16, .83, .99, .92, .36];

    /// <summary>Tells whether the best sentence, with what stands around it, is evidence enough.</summary>
    /// <param name="scorer">The question, and what speaks for its sentences.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="ranked">The sentences, best first, at least one.</param>
    public static bool Passes(SentenceScorer scorer, Findings findings, IReadOnlyList<CandidateSentence> ranked) =>
        AnswerLead.HasNeeded(scorer.Asked, ranked) && Probability(EvidenceFigures.Of(scorer, findings, ranked)) > Needed(scorer.Asked, ranked[0]);

    /// <summary>The probability that a question needs: more where little stands against being misunderstood.</summary>
    public static double Needed(AskedWords asked, CandidateSentence best)
    {
        var content = Enumerable.Range(0, asked.Words.Count).Where(word => !asked.Words[word].IsCarriedOver && !asked.Words[word].IsFiller).ToList();

        return content.Count <= Short && !IsCarriedOver(asked, content) && !Covers(asked, content, best) ? (content.Count <= VeryShort ? Never : Sure)
            : EvidenceFigures.HoldsRole(asked, best) ? Enough
            : Sure;
    }

    /// <summary>The weights that belong to figures: with those of meaning, the others are worth less.</summary>
    public static double[] WeightsFor(float[] figures) => figures.Length > Fitted.Length ? FittedWithMeaning : Fitted;

    private static double Probability(float[] figures) => 1 / (1 + Math.Exp(-figures.Zip(WeightsFor(figures), (figure, weight) => figure * weight).Sum()));

    /// <summary>What was carried over from the conversation is looked for elsewhere (<see cref="CarriedOverEvidence"/>).</summary>
    private static bool IsCarriedOver(AskedWords asked, List<int> content) => content.Count == 0 && asked.Words.Any(word => word.IsCarriedOver);

    /// <summary>A short question leaves little room for chance: the corpus should have all its words, and most should stand in the sentence itself.</summary>
    private static bool Covers(AskedWords asked, List<int> content, CandidateSentence best)
    {
        var held = HeldWords.In(asked, SentenceFrame.TermsOf(best));

        return content.TrueForAll(word => asked.Words[word].IsKnown || held[word] > 0) && EvidenceFigures.Share(asked, content, held) >= ShortCover;
    }
}
