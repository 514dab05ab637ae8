using System.Numerics.Tensors;

namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>Makes one vector of each text out of what a model says.</summary>
internal static class Pooling
{
    /// <summary>The mean of the vectors of a text's own pieces, at unit length.</summary>
    /// <param name="states">A vector for every place of a batch, row by row.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="row">Which text.</param>
    public static float[] Mean(ReadOnlySpan<float> states, PaddedBatch batch, int row)
    {
        var dimensions = states.Length / (batch.Count * batch.Width);
        var sum = new float[dimensions];

        for (var i = 0; i < batch.Lengths[row]; i++)
        {
            TensorPrimitives.Add(sum, states.Slice(((row * batch.Width) + i) * dimensions, dimensions), sum);
        }

        return AtUnitLength(sum);
    }

    /// <summary>The vector that a model has for a whole text, at unit length.</summary>
    public static float[] Given(ReadOnlySpan<float> vectors, PaddedBatch batch, int row)
    {
        var dimensions = vectors.Length / batch.Count;

        return AtUnitLength(vectors.Slice(row * dimensions, dimensions).ToArray());
    }

    /// <summary>What is no direction at all says nothing.</summary>
    private static float[] AtUnitLength(float[] vector)
    {
        if (!float.IsFinite(TensorPrimitives.Norm<float>(vector)))
        {
            return new float[vector.Length];
        }

        SparseRows.Normalize(vector);

        return vector;
    }
}
