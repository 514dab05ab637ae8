using System.Numerics.Tensors;

using CsCheck;

using MathNet.Numerics.LinearAlgebra;

using ResearchBot.Indexing.Embeddings;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embeddings;

public sealed class TruncatedSvdTests
{
    private static readonly Gen<(float[,] Values, int Rank)> Matrices =
        from height in Gen.Int[1, 24]
        from width in Gen.Int[1, 24]
        from values in Gen.Float[-1, 1].Array2D[height, width]

            // The learner's rows have unit length; squares of next to nothing are zero in single precision.
            .Where(values => values.Cast<float>().Max(MathF.Abs) > .01f)
        from rank in Gen.Int[1, 12]
        select (values, rank);

    [Fact]
    public void The_vectors_are_orthonormal_and_no_more_than_wanted() =>
        Matrices.Sample(sample =>
        {
            var vectors = TruncatedSvd.RightVectors(Sparse(sample.Values), sample.Rank);

            Assert.True(vectors.Length <= sample.Rank);

            for (var i = 0; i < vectors.Length; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    Assert.Equal(i == j ? 1 : 0, TensorPrimitives.Dot<float>(vectors[i], vectors[j]), 2e-3f);
                }
            }
        });

    [Fact]
    public void They_hold_as_much_of_a_matrix_as_the_best_subspace_of_their_number() =>
        Matrices.Sample(sample =>
        {
            var matrix = Dense(sample.Values);
            var vectors = TruncatedSvd.RightVectors(Sparse(sample.Values), sample.Rank);

            var held = vectors.Sum(vector => Math.Pow((matrix * Vector<double>.Build.Dense([.. vector.Select(value => (double)value)])).L2Norm(), 2));
            var best = matrix.Svd(computeVectors: false).S.Take(sample.Rank).Sum(value => value * value);

            Assert.InRange(held, best * .98, best * 1.002);
        });

    [Fact]
    public void They_are_the_singular_vectors_of_a_matrix_whose_strengths_differ()
    {
        var random = new Random(7);
        var matrix = Matrix<double>.Build.Dense(40, 30, (_, _) => random.NextDouble() - .5).Svd();
        var strengths = Matrix<double>.Build.Diagonal(40, 30, i => Math.Pow(.7, i));
        var made = matrix.U * strengths * matrix.VT;
        var values = made.ToArray();

        var vectors = TruncatedSvd.RightVectors(Sparse(Floats(values)), 6);

        Assert.Equal(6, vectors.Length);
        Assert.All(vectors.Index(), vector => Assert.Equal(
            1, Math.Abs(matrix.VT.Row(vector.Index).DotProduct(Vector<double>.Build.Dense([.. vector.Item.Select(value => (double)value)]))), 1e-3));
    }

    [Fact]
    public void The_same_matrix_gives_the_same_vectors() =>
        Matrices.Sample(sample => Assert.Equal(
            TruncatedSvd.RightVectors(Sparse(sample.Values), sample.Rank), TruncatedSvd.RightVectors(Sparse(sample.Values), sample.Rank)));

    [Fact]
    public void A_matrix_of_one_direction_has_one_vector()
    {
        var vectors = TruncatedSvd.RightVectors(Sparse(new float[,] { { 1, 1 }, { 2, 2 }, { -3, -3 } }), 5);

        Assert.Equal(MathF.Sqrt(.5f), MathF.Abs(Assert.Single(vectors)[0]), 1e-5f);
    }

    [Fact]
    public void A_matrix_of_zeros_has_no_direction() =>
        Assert.Empty(TruncatedSvd.RightVectors(Sparse(new float[3, 4]), 2));

    private static SparseRows Sparse(float[,] values) => new(
        values.GetLength(1),
        [.. Enumerable.Range(0, values.GetLength(0)).Select(row => Enumerable.Range(0, values.GetLength(1)).Where(column => values[row, column] != 0).ToArray() is var columns
            ? (columns, columns.Select(column => values[row, column]).ToArray())
            : default)]);

    private static Matrix<double> Dense(float[,] values) =>
        Matrix<double>.Build.Dense(values.GetLength(0), values.GetLength(1), (row, column) => values[row, column]);

    private static float[,] Floats(double[,] values)
    {
        var floats = new float[values.GetLength(0), values.GetLength(1)];

        for (var row = 0; row < values.GetLength(0); row++)
        {
            for (var column = 0; column < values.GetLength(1); column++)
            {
                floats[row, column] = (float)values[row, column];
            }
        }

        return floats;
    }
}
