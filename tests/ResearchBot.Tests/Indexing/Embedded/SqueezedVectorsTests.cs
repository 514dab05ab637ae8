using System.Numerics.Tensors;

using CsCheck;

using ResearchBot.Indexing.Embedded;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embedded;

public sealed class SqueezedVectorsTests
{
    private static readonly Gen<(float[] Vector, float[] Query)> Pairs =
        Gen.Int[1, 300].SelectMany(dimensions => Gen.Select(Gen.Float[-1, 1].Array[dimensions], Gen.Float[-1, 1].Array[dimensions]));

    [Fact]
    public void A_squeezed_product_is_as_near_the_true_one_as_rounding_allows() =>
        Pairs.Sample((vector, query) =>
        {
            var (step, queryStep) = (Largest(vector) / 127, Largest(query) / 127);
            var vectors = new SqueezedVectors(1, vector.Length);
            vectors.Set(0, vector);

            var found = vectors.Dot(0, SqueezedVectors.Squeeze(query)) * queryStep;

            var bound = vector.Zip(query, (one, other) => (MathF.Abs(one) * queryStep / 2) + (MathF.Abs(other) * step / 2) + (step * queryStep / 4)).Sum();
            Assert.Equal(TensorPrimitives.Dot<float>(vector, query), found, (1.001f * bound) + 1e-5f);
        });

    [Fact]
    public void A_rough_product_differs_by_what_the_low_halves_can_hold_at_the_most() =>
        Pairs.Sample((vector, query) =>
        {
            var vectors = new SqueezedVectors(1, vector.Length);
            vectors.Set(0, vector);
            var squeezed = SqueezedVectors.Squeeze(query);

            var difference = vectors.Roughly(0, squeezed) - vectors.Dot(0, squeezed);

            Assert.Equal(0, difference, (1.001f * 7.5f * Largest(vector) / 127 * squeezed.Values.Sum(value => Math.Abs(value))) + 1e-3f);
        });

    [Fact]
    public void Products_that_are_taken_at_once_are_those_that_are_taken_one_by_one() =>
        Gen.OneOf(Gen.Int[1, 300], Gen.Const(256)).SelectMany(dimensions => Gen.Select(Gen.Float[-1, 1].Array[dimensions].Array[7], Gen.Float[-1, 1].Array[dimensions])).Sample((stored, query) =>
        {
            var vectors = new SqueezedVectors(stored.Length, query.Length);
            var squeezed = SqueezedVectors.Squeeze(query);
            var products = new float[stored.Length - 1];

            foreach (var (place, vector) in stored.Index())
            {
                vectors.Set(place, vector);
            }

            vectors.Roughly(1, squeezed, products);

            Assert.Equal(Enumerable.Range(1, products.Length).Select(place => vectors.Roughly(place, squeezed)), products);
        });

    [Fact]
    public void The_largest_values_do_not_overflow()
    {
        var vectors = new SqueezedVectors(1, 256);
        vectors.Set(0, Enumerable.Repeat(-1f, 256).ToArray());

        var query = SqueezedVectors.Squeeze(Enumerable.Repeat(1f, 256).ToArray());
        var products = new float[1];
        vectors.Roughly(0, query, products);

        Assert.Equal(-256 * 127, vectors.Dot(0, query), .1f);
        Assert.Equal(vectors.Roughly(0, query), products[0]);
    }

    [Fact]
    public void Vectors_keep_to_their_places()
    {
        var vectors = new SqueezedVectors(3, 2);
        vectors.Set(0, [1, 0]);
        vectors.Set(2, [0, -1]);
        var query = SqueezedVectors.Squeeze([1, 1]);

        Assert.Equal([127f, 0f, -127f], Enumerable.Range(0, 3).Select(i => MathF.Round(vectors.Dot(i, query))));
    }

    [Fact]
    public void A_vector_of_zeros_is_like_nothing()
    {
        var vectors = new SqueezedVectors(1, 4);
        vectors.Set(0, [1, 2, 3, 4]);
        vectors.Set(0, [0, 0, 0, 0]);

        Assert.Equal(0, vectors.Dot(0, SqueezedVectors.Squeeze([1, 1, 1, 1])));
        Assert.All(SqueezedVectors.Squeeze([0, 0, 0]).Values, value => Assert.Equal(0, value));
    }

    private static float Largest(float[] values) => values.Max(MathF.Abs);
}
