using System.Numerics.Tensors;

namespace ResearchBot.Indexing.Embeddings;

/// <summary>A matrix that is nearly all zero, kept by rows: the places and values that are not zero.</summary>
internal sealed class SparseRows(int columns, IReadOnlyList<(int[] Columns, float[] Values)> rows)
{
    /// <summary>Rows.</summary>
    public int Height => rows.Count;

    /// <summary>Columns.</summary>
    public int Width => columns;

    /// <summary>The product with a vector of <see cref="Width"/> values: <see cref="Height"/> values.</summary>
    public float[] Times(float[] vector)
    {
        var product = new float[Height];

        for (var row = 0; row < Height; row++)
        {
            var (places, values) = rows[row];
            var sum = 0f;

            for (var i = 0; i < places.Length; i++)
            {
                sum += values[i] * vector[places[i]];
            }

            product[row] = sum;
        }

        return product;
    }

    /// <summary>The product of the transposed matrix with a vector of <see cref="Height"/> values: <see cref="Width"/> values.</summary>
    public float[] TransposedTimes(float[] vector)
    {
        var product = new float[Width];

        for (var row = 0; row < Height; row++)
        {
            var (places, values) = rows[row];

            for (var i = 0; i < places.Length; i++)
            {
                product[places[i]] += values[i] * vector[row];
            }
        }

        return product;
    }

    /// <summary>Scales a vector to unit length; leaves a zero vector as it is.</summary>
    public static void Normalize(Span<float> vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);

        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }
    }
}
