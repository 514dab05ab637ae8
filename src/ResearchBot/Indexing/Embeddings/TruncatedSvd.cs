using System.Numerics.Tensors;

using MathNet.Numerics.LinearAlgebra;

namespace ResearchBot.Indexing.Embeddings;

/// <summary>
/// The strongest right singular vectors of a sparse matrix by randomised subspace iteration
/// (Halko, Martinsson and Tropp, "Finding Structure with Randomness", 2011, algorithms 4.4 and 5.1).
/// The same matrix always gives the same result.
/// </summary>
internal static class TruncatedSvd
{
    private const int Oversampling = 10;
    private const int PowerIterations = 2;
    private const int Seed = 20110301;
    private const double Negligible = 1e-6;

    /// <summary>Finds singular vectors.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="rank">How many are wanted; fewer come back when the matrix has fewer.</param>
    /// <returns>Orthonormal vectors of the matrix's width, strongest first.</returns>
    public static float[][] RightVectors(SparseRows matrix, int rank)
    {
        var subspace = Math.Min(rank + Oversampling, Math.Min(matrix.Height, matrix.Width));
        var columns = Each(Gaussian(subspace, matrix.Width), matrix.Times);

        for (var i = 0; i < PowerIterations; i++)
        {
            var rows = Orthonormal(Each(Orthonormal(columns), matrix.TransposedTimes));
            columns = Each(rows, matrix.Times);
        }

        var vectors = Orthonormal(Each(Orthonormal(columns), matrix.TransposedTimes));

        return vectors.Length > rank ? vectors[..rank] : vectors;
    }

    private static float[][] Gaussian(int count, int length)
    {
        var random = new Random(Seed);
        var vectors = new float[count][];

        for (var i = 0; i < count; i++)
        {
            vectors[i] = new float[length];

            for (var j = 0; j < length; j++)
            {
                vectors[i][j] = MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());
            }
        }

        return vectors;
    }

    private static float[][] Each(float[][] vectors, Func<float[], float[]> map)
    {
        var mapped = new float[vectors.Length][];
        Parallel.For(0, vectors.Length, i => mapped[i] = map(vectors[i]));

        return mapped;
    }

    /// <summary>An orthonormal basis of the vectors' span, directions of greatest variance first (by the eigenvectors of their Gram matrix).</summary>
    private static float[][] Orthonormal(float[][] vectors)
    {
        if (vectors.Length == 0)
        {
            return [];
        }

        var gram = Matrix<double>.Build.Dense(vectors.Length, vectors.Length);
        Parallel.For(0, vectors.Length, i =>
        {
            for (var j = 0; j <= i; j++)
            {
                gram[i, j] = gram[j, i] = TensorPrimitives.Dot<float>(vectors[i], vectors[j]);
            }
        });

        var eigen = gram.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Select(value => value.Real).ToArray();
        var kept = Enumerable.Range(0, values.Length)
            .Where(i => values[i] > values.Max() * Negligible)
            .OrderByDescending(i => values[i])
            .ToArray();
        var basis = new float[kept.Length][];
        Parallel.For(0, kept.Length, i => basis[i] = Combine(vectors, eigen.EigenVectors.Column(kept[i]), Math.Sqrt(values[kept[i]])));

        return basis;
    }

    private static float[] Combine(float[][] vectors, Vector<double> shares, double length)
    {
        var sum = new float[vectors[0].Length];

        for (var i = 0; i < vectors.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(vectors[i], (float)(shares[i] / length), sum, sum);
        }

        return sum;
    }
}
