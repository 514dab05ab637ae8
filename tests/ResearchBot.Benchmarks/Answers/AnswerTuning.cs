using System.Globalization;

using ResearchBot.Answering.Extractive;
using ResearchBot.Answering.Extractive.Evidence;

namespace ResearchBot.Benchmarks.Answers;

/// <summary>Fits the ranking of sentences and the decision to decline, and measures both, also on sets that the fit did not see.</summary>
internal static class AnswerTuning
{
    /// <summary>Its questions without an answer are written so that a sentence seems to answer: no words tell them apart, so the fit leaves them out.</summary>
    private const string Misleading = "squad2_sample";

    /// <summary>Measures what stands in the program, then fits anew.</summary>
    /// <param name="shared">The folder that holds the sets.</param>
    /// <param name="diagram">Where the reliability diagram goes.</param>
    public static async Task RunAsync(string shared, string diagram)
    {
        var sets = await AskedSets.AskAsync(shared);
        Console.WriteLine("Answers, as the program gives them");

        foreach (var set in sets)
        {
            ReportAnswers(set);
        }

        FitRanking(sets);
        await File.WriteAllTextAsync(diagram, FitGate(sets));
    }

    private static void FitRanking(IReadOnlyList<AskedSet> sets)
    {
        Console.WriteLine("Sentences, ranked");
        var own = sets.Where(set => set.Questions.Any(question => question.IsAnswerable))
            .ToDictionary(set => set.Name, set => (IReadOnlyList<RankedQuestion>)[.. set.Questions.Where(question => question.IsAnswerable).Select(RankedQuestion.Of)], StringComparer.Ordinal);
        var all = SentenceFit.Fit([.. own.Values]);

        foreach (var (name, questions) in own)
        {
            ReportRanking($"{name}, as it is", questions, [.. SentenceWeights.For(questions[0].Sentences[0].Figures).Select(weight => (double)weight)]);
            ReportRanking($"{name}, fitted to the others", questions, SentenceFit.Fit([.. own.Where(set => set.Key != name).Select(set => set.Value)]));
            ReportRanking($"{name}, fitted to all", questions, all);
        }

        PrintWeights([.. SentenceFigures.Names, .. MeaningEvidence.SentenceNames], all);
    }

    private static string FitGate(IReadOnlyList<AskedSet> sets)
    {
        Console.WriteLine("Answering and declining");
        var weighed = sets.SelectMany(set => set.Questions.Select(question => WeighedQuestion.Of(set.Name, question))).ToList();
        var fitting = weighed.Where(question => question.Set != Misleading || question.IsAnswerable).ToList();
        var all = GateFit.Fit(fitting);
        var judged = new List<(double Probability, bool IsAnswerable, double Count)>();

        foreach (var set in weighed.GroupBy(question => question.Set))
        {
            var others = GateFit.Fit([.. fitting.Where(question => question.Set != set.Key)]);
            ReportGate($"{set.Key}, as it is", [.. set], EvidenceGate.WeightsFor(set.First().Figures));
            ReportGate($"{set.Key}, fitted to the others", [.. set], others);
            ReportGate($"{set.Key}, fitted to all", [.. set], all);
            judged.AddRange(set.Where(fitting.Contains).GroupBy(question => question.IsAnswerable)
                .SelectMany(side => side.Select(question => (GateFit.Probability(others, question), question.IsAnswerable, 1.0 / side.Count() / Sides(fitting, side.Key)))));
        }

        PrintWeights([.. EvidenceFigures.Names, .. MeaningEvidence.EvidenceNames], all);

        return ReliabilityDiagram.Draw(judged);
    }

    private static int Sides(List<WeighedQuestion> questions, bool isAnswerable) =>
        questions.Where(question => question.IsAnswerable == isAnswerable).DistinctBy(question => question.Set).Count();

    private static void ReportAnswers(AskedSet set)
    {
        foreach (var side in set.Questions.Select(question => (Question: question, ExtractiveComposer.Compose(question.Scorer, question.Findings).Sentences)).GroupBy(draft => draft.Question.IsAnswerable))
        {
            double Held(int most) => side.Average(draft => draft.Question.IsHeldBy(string.Join(' ', draft.Sentences.Take(most).Select(sentence => sentence.Text))) ? 1.0 : 0);
            var answered = side.Average(draft => draft.Sentences.Count > 0 ? 1.0 : 0);

            if (side.Key)
            {
                Print($"{set.Name,-36} answered {answered:0.000}  first {Held(1):0.000}  three {Held(3):0.000}  sentences {side.Where(draft => draft.Sentences.Count > 0).Average(draft => draft.Sentences.Count):0.0}");
            }
            else
            {
                Print($"{set.Name,-36} declined {1 - answered:0.000}");
            }
        }
    }

    private static void ReportRanking(string name, IReadOnlyList<RankedQuestion> questions, double[] weights)
    {
        double Held(int most) => questions.Average(question => SentenceFit.Rank(question, weights).Take(most).Any(sentence => question.Question.IsHeldBy(sentence.Sentence.Text)) ? 1.0 : 0);
        Print($"{name,-56} first {Held(1):0.000}  three {Held(3):0.000}  any {Held(int.MaxValue):0.000}");
    }

    private static void ReportGate(string name, IReadOnlyList<WeighedQuestion> questions, double[] weights)
    {
        foreach (var side in questions.GroupBy(question => question.IsAnswerable))
        {
            double Answered(double enough) => side.Average(question => GateFit.Probability(weights, question) > (question.IsDoubtful ? Math.Max(enough, EvidenceGate.Sure) : enough) ? 1.0 : 0);
            var shares = string.Join("  ", new[] { .2, .3, .4, EvidenceGate.Enough, .5, .6 }.Select(enough => string.Create(CultureInfo.InvariantCulture, $"{enough:0.00}: {(side.Key ? Answered(enough) : 1 - Answered(enough)):0.000}")));
            Print($"{name,-56} {(side.Key ? "answered" : "declined")} from {shares}");
        }
    }

    private static void PrintWeights(string[] names, double[] weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            Print($"{names[i],-16} {weights[i],8:0.00}");
        }

        Console.WriteLine(string.Join(", ", weights.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture))));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
