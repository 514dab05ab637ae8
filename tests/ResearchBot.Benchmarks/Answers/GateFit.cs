using ResearchBot.Answering.Extractive.Evidence;

namespace ResearchBot.Benchmarks.Answers;

/// <summary>A question's evidence in figures, and whether the corpus has an answer.</summary>
/// <param name="Set">The set it is of.</param>
/// <param name="Figures">The figures.</param>
/// <param name="IsAnswerable">There is an answer.</param>
/// <param name="IsDoubtful">It is answered only where the evidence leaves no doubt (<see cref="EvidenceGate.Sure"/>).</param>
internal sealed record WeighedQuestion(string Set, float[] Figures, bool IsAnswerable, bool IsDoubtful)
{
    public static WeighedQuestion Of(string set, FoundQuestion question)
    {
        var scorer = question.Scorer;
        var ranked = scorer.Rank();

        return ranked.Count == 0
            ? new WeighedQuestion(set, [1, .. new float[EvidenceFigures.Names.Length - 1 + (scorer.Meaning is null ? 0 : MeaningEvidence.EvidenceNames.Length)]], question.IsAnswerable, true)
            : new WeighedQuestion(set, EvidenceFigures.Of(scorer, question.Findings, ranked), question.IsAnswerable, EvidenceGate.Needed(scorer.Asked, ranked[0]) > EvidenceGate.Enough);
    }
}

/// <summary>Fits the decision to decline: logistic regression, each set's questions with and without an answer counting the same, and all with one as much as all without.</summary>
internal static class GateFit
{
    private const int Rounds = 600;
    private const double Rate = .1;
    private const double Penalty = .001;

    public static double[] Fit(IReadOnlyList<WeighedQuestion> questions)
    {
        var groups = questions.GroupBy(question => (question.Set, question.IsAnswerable)).ToList();
        var counts = groups.CountBy(group => group.Key.IsAnswerable).ToDictionary();
        var descent = new Descent(questions[0].Figures.Length, Rate);

        for (var round = 0; round < Rounds; round++)
        {
            var gradient = descent.Weights.Select((weight, i) => i == 0 ? 0 : 2 * Penalty * weight).ToArray();

            foreach (var group in groups)
            {
                var share = .5 / counts[group.Key.IsAnswerable] / group.Count();

                foreach (var question in group)
                {
                    var slope = share * (Probability(descent.Weights, question) - (question.IsAnswerable ? 1 : 0));

                    for (var i = 0; i < gradient.Length; i++)
                    {
                        gradient[i] += slope * question.Figures[i];
                    }
                }
            }

            descent.Step(gradient);
        }

        return descent.Weights;
    }

    public static double Probability(double[] weights, WeighedQuestion question) => 1 / (1 + Math.Exp(-SentenceFit.Dot(weights, question.Figures)));
}
