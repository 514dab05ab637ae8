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
    private const int Stretch = 512;
    private const int Seed = 20110301;
    private const double Negligible = 1e-7;

    /// <summary>Finds singular vectors.</summary>
    /// <param name="matrix">The matrix; its largest entries should be near 1, for squares of next to nothing are zero in single precision.</param>
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

        var basis = Orthonormal(Each(Orthonormal(columns), matrix.TransposedTimes));
        var vectors = Principal(basis, Each(basis, matrix.Times));

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

    /// <summary>An orthonormal basis of the vectors' span; twice, because single precision leaves the first try askew.</summary>
    private static float[][] Orthonormal(float[][] vectors) => OrthonormalOnce(OrthonormalOnce(vectors));

    private static float[][] OrthonormalOnce(float[][] vectors)
    {
        var (values, directions) = Decompose(vectors);
        var kept = values.TakeWhile(value => value > values[0] * Negligible).Count();

        return Combine(vectors, directions, kept, i => Math.Sqrt(values[i]));
    }

    /// <summary>Turns an orthonormal basis so that its images under the matrix are orthogonal, strongest first (Rayleigh and Ritz).</summary>
    private static float[][] Principal(float[][] basis, float[][] images)
    {
        var (values, directions) = Decompose(images);

        return Combine(basis, directions, values.TakeWhile(value => value > 0).Count(), _ => 1);
    }

    /// <summary>The eigenvalues of the vectors' Gram matrix, greatest first, and their eigenvectors.</summary>
    private static (double[] Values, Vector<double>[] Directions) Decompose(float[][] vectors)
    {
        if (vectors.Length == 0)
        {
            return ([], []);
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
        var order = Enumerable.Range(0, vectors.Length).OrderByDescending(i => eigen.EigenValues[i].Real).ToArray();

        return ([.. order.Select(i => eigen.EigenValues[i].Real)], [.. order.Select(eigen.EigenVectors.Column)]);
    }

    private static float[][] Combine(float[][] vectors, Vector<double>[] directions, int count, Func<int, double> lengthOf)
    {
        var width = vectors.Length == 0 ? 0 : vectors[0].Length;
        float[][] combined = [.. Enumerable.Range(0, count).Select(_ => new float[width])];

        // Stretch by stretch, so that what is read again and again stays near the processor.
        Parallel.For(0, (width + Stretch - 1) / Stretch, stretch =>
        {
            var places = (stretch * Stretch)..Math.Min(width, (stretch + 1) * Stretch);

            for (var i = 0; i < count; i++)
            {
                var sum = combined[i].AsSpan(places);
                var length = lengthOf(i);

                for (var j = 0; j < vectors.Length; j++)
                {
                    TensorPrimitives.MultiplyAdd(vectors[j].AsSpan(places), (float)(directions[i][j] / length), sum, sum);
                }
            }
        });

        return combined;
    }
}
