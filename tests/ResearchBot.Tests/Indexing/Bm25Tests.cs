using CsCheck;

using ResearchBot.Indexing;

using Xunit;

namespace ResearchBot.Tests.Indexing;

public sealed class Bm25Tests
{
    [Theory]
    [InlineData(10, 0, 3.0910425f)]
    [InlineData(10, 1, 1.9924302f)]
    [InlineData(10, 10, .0465200f)]
    [InlineData(0, 0, .6931472f)]
    public void The_weight_of_a_term_is_as_computed_by_hand(int count, int frequency, float expected) =>
        Assert.Equal(expected, Bm25.Idf(count, frequency), 1e-5f);

    [Theory]
    [InlineData(0, 10, 10, 0f)]
    [InlineData(1, 10, 10, 1f)]
    [InlineData(2, 10, 20, 1.5492958f)]
    [InlineData(2, 20, 10, 1.1224490f)]
    [InlineData(3, 10, 10, 1.5714286f)]
    public void The_impact_of_a_term_is_as_computed_by_hand(float occurrences, float length, float average, float expected) =>
        Assert.Equal(expected, Bm25.Impact(occurrences, length, average), 1e-5f);

    [Fact]
    public void More_occurrences_are_worth_more_and_longer_texts_less_within_bounds() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[1, 5_000], Gen.Int[1, 5_000]).Sample((occurrences, length, average) =>
        {
            var impact = Bm25.Impact(occurrences, length, average);

            Assert.InRange(impact, 0, 2.2f);
            Assert.True(Bm25.Impact(occurrences + 1, length, average) > impact);
            Assert.True(Bm25.Impact(occurrences, length + 1, average) <= impact);
        });

    [Fact]
    public void Rarer_terms_weigh_more_and_none_less_than_nothing() =>
        Gen.Int[1, 100_000].SelectMany(count => Gen.Int[0, count - 1].Select(frequency => (count, frequency))).Sample((count, frequency) =>
        {
            Assert.True(Bm25.Idf(count, frequency) > Bm25.Idf(count, frequency + 1));
            Assert.True(Bm25.Idf(count, frequency + 1) > 0);
        });
}
