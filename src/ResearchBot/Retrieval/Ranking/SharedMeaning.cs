using System.Numerics.Tensors;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>Moves a question's meaning towards what the best passages have in common.</summary>
internal static class SharedMeaning
{
    /// <summary>The question's vector, moved; unit length.</summary>
    /// <param name="question">Its vector.</param>
    /// <param name="contenders">Passages, best by words first.</param>
    /// <param name="vectors">Their vectors.</param>
    /// <param name="weights">What counts how much.</param>
    public static float[] Move(
        ReadOnlySpan<float> question, IReadOnlyList<Contender> contenders, IReadOnlyList<ReadOnlyMemory<float>> vectors, RankingWeights weights)
    {
        var leaders = new List<(float Score, ReadOnlyMemory<float> Vector)>();

        for (var i = 0; i < contenders.Count; i++)
        {
            var similarity = TensorPrimitives.Dot(question, vectors[i].Span);
            leaders.Add(((weights.Words * contenders[i].Score / contenders[0].Score) + ((1 - weights.Words) * MathF.Max(0, similarity)), vectors[i]));
        }

        leaders = [.. leaders.OrderByDescending(leader => leader.Score).Take(SharedWords.Leaders)];
        var moved = question.ToArray();

        foreach (var (leader, voice) in leaders.Zip(SharedWords.Voices([.. leaders.Select(leader => leader.Score)])))
        {
            TensorPrimitives.MultiplyAdd(leader.Vector.Span, weights.SharedMeaning * voice, moved, moved);
        }

        var length = TensorPrimitives.Norm<float>(moved);

        if (length > 0)
        {
            TensorPrimitives.Divide(moved, length, moved);
        }

        return moved;
    }
}
