using ResearchBot.Evaluation;

using Xunit;

namespace ResearchBot.Tests.Evaluation;

public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, int> Relevance = new() { ["a"] = 2, ["b"] = 1, ["c"] = 1 };

    // The ideal gain is 2 + 1/log2(3) + 1/2 = 3.1309298.
    [Theory]
    [InlineData("a b c", 1)]
    [InlineData("a c b x", 1)]
    [InlineData("x y z", 0)]
    [InlineData("", 0)]
    [InlineData("a", .6387882)]
    [InlineData("x a", .4030303)]
    [InlineData("b x a", .6387882)]
    public void Ndcg_is_as_computed_by_hand(string ranking, double expected) =>
        Assert.Equal(expected, RankingMetrics.Ndcg(Ids(ranking), Relevance, 10), 1e-6);

    [Fact]
    public void Ndcg_counts_no_further_than_its_depth()
    {
        Assert.Equal(1, RankingMetrics.Ndcg(Ids("a"), Relevance, 1));
        Assert.Equal(0, RankingMetrics.Ndcg(Ids("x a b c"), Relevance, 1));
    }

    [Theory]
    [InlineData("a b c", 10, 1)]
    [InlineData("x a y b", 3, 1.0 / 3)]
    [InlineData("", 10, 0)]
    public void Recall_is_the_share_found(string ranking, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.Recall(Ids(ranking), Relevance, depth), 1e-9);

    [Theory]
    [InlineData("a", 10, 1)]
    [InlineData("x y c a", 10, 1.0 / 3)]
    [InlineData("x y c", 2, 0)]
    [InlineData("x y", 10, 0)]
    [InlineData("", 10, 0)]
    public void The_reciprocal_rank_is_that_of_the_first_relevant_article(string ranking, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.ReciprocalRank(Ids(ranking), Relevance, depth), 1e-9);

    [Theory]
    [InlineData(.5, 3)]
    [InlineData(.99, 5)]
    [InlineData(1, 5)]
    [InlineData(0, 1)]
    [InlineData(.2, 1)]
    [InlineData(.21, 2)]
    public void A_percentile_is_a_value_of_the_list(double share, double expected) =>
        Assert.Equal(expected, RankingMetrics.Percentile([5, 1, 4, 2, 3], share));

    private static string[] Ids(string ranking) => ranking.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
