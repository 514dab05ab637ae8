using ResearchBot.Answering.Extractive.Sentences;

namespace ResearchBot.Benchmarks.Answers;

/// <summary>A question's sentences in figures, and which of them answer it.</summary>
internal sealed record RankedQuestion(FoundQuestion Question, IReadOnlyList<(CandidateSentence Sentence, float[] Figures, bool IsRight)> Sentences)
{
    public static RankedQuestion Of(FoundQuestion question)
    {
        return new RankedQuestion(question, [.. question.Scorer.Measure().Select(entry => (
            entry.Sentence,
            entry.Figures,
            question.IsHeldBy(entry.Sentence.Text) && question.Articles.Contains(entry.Sentence.Article.Id)))]);
    }
}

/// <summary>Fits what each figure of a sentence is worth: the sentences that answer should be the likeliest of their question (softmax over its sentences, small weights preferred).</summary>
internal static class SentenceFit
{
    private const int Rounds = 150;
    private const double Rate = .1;
    private const double Penalty = .002;

    /// <summary>Fits over sets, each of which counts the same.</summary>
    public static double[] Fit(IReadOnlyList<IReadOnlyList<RankedQuestion>> sets)
    {
        var questions = sets.Select(set => set
            .Where(question => question.Sentences.Any(sentence => sentence.IsRight) && question.Sentences.Any(sentence => !sentence.IsRight))
            .Select(question => (Figures: question.Sentences.Select(sentence => sentence.Figures).ToArray(), IsRight: question.Sentences.Select(sentence => sentence.IsRight).ToArray()))
            .ToArray()).ToArray();
        var descent = new Descent(sets[0][0].Sentences[0].Figures.Length, Rate);

        for (var round = 0; round < Rounds; round++)
        {
            var gradient = descent.Weights.Select(weight => 2 * Penalty * weight).ToArray();

            foreach (var set in questions)
            {
                foreach (var question in set)
                {
                    Add(gradient, question.Figures, question.IsRight, descent.Weights, 1.0 / set.Length / questions.Length);
                }
            }

            descent.Step(gradient);
        }

        return descent.Weights;
    }

    /// <summary>A question's sentences, best first.</summary>
    public static IReadOnlyList<(CandidateSentence Sentence, float[] Figures, bool IsRight)> Rank(RankedQuestion question, double[] weights) =>
        [.. question.Sentences.OrderByDescending(sentence => Dot(weights, sentence.Figures))];

    /// <summary>The weighed sum of figures.</summary>
    public static double Dot(double[] weights, float[] figures)
    {
        var sum = 0.0;

        for (var i = 0; i < figures.Length; i++)
        {
            sum += weights[i] * figures[i];
        }

        return sum;
    }

    private static void Add(double[] gradient, float[][] figures, bool[] isRight, double[] weights, double share)
    {
        var scores = Array.ConvertAll(figures, sentence => Dot(weights, sentence));
        var most = scores.Max();
        var (all, right) = (0.0, 0.0);

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            all += scores[i];
            right += isRight[i] ? scores[i] : 0;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var slope = share * ((scores[i] / all) - (isRight[i] ? scores[i] / right : 0));

            for (var j = 0; j < gradient.Length; j++)
            {
                gradient[j] += slope * figures[i][j];
            }
        }
    }
}
