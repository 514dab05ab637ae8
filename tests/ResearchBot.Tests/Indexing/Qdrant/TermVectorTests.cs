using CsCheck;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Qdrant;
using ResearchBot.Indexing.Qdrant.Wire;
using Xunit;

namespace ResearchBot.Tests.Indexing.Qdrant;

public sealed class TermVectorTests
{
    [Fact]
    public void Dimensions_never_change()
    {
        Assert.Equal(0x12eb830du, TermVector.Dimension("comet"));
        Assert.Equal(0x257a4b7bu, TermVector.Dimension("東京"));
    }

    [Fact]
    public void Words_seldom_share_a_dimension()
    {
        var words = Enumerable.Range(0, 200_000).Select(i => $"word{i}");

        var dimensions = words.Select(TermVector.Dimension).Distinct().Count();

        Assert.InRange(dimensions, 199_980, 200_000);
    }

    [Fact]
    public void The_dot_product_is_the_term_score() =>
        Gen.Select(Words, Gen.Select(Gen.Int[0, 20], Gen.Float[0, 5]).List[0, 6]).Sample((text, wanted) =>
        {
            var query = wanted.DistinctBy(pair => pair.Item1).Select(pair => new WeightedTerm($"w{pair.Item1}", pair.Item2, 0)).ToList();

            var point = TermVector.Of(text, 9);
            var found = Dot(TermVector.Of(query, term => term.PassageWeight), point);

            var expected = query.Sum(term => term.PassageWeight * Impact(text, term.Term, 9));
            Assert.Equal(expected, found, 1e-3f);
        });

    private static readonly Gen<TermCounts> Words =
        Gen.Int[0, 20].List[0, 30].Select(words => TermCounts.Of(words.Select(word => $"w{word}")));

    private static float Impact(TermCounts counts, string term, float average) =>
        counts.Counts.TryGetValue(term, out var occurrences) ? Bm25.Impact(occurrences, counts.Length, average) : 0;

    private static float Dot(SparseVector? left, SparseVector? right)
    {
        if (left is null || right is null)
        {
            return 0;
        }

        var values = right.Indices.Zip(right.Values).ToDictionary();

        return left.Indices.Zip(left.Values).Sum(pair => pair.Second * values.GetValueOrDefault(pair.First));
    }
}
