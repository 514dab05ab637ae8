using CsCheck;

using ResearchBot.Indexing.Embedded;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embedded;

public sealed class BestEntriesTests
{
    // Few different scores, so that many are equal.
    private static readonly Gen<float[]> Scores = Gen.Int[-20, 20].Select(score => score / 7f).Array[0, 300];

    [Fact]
    public void The_highest_are_kept_and_of_equal_ones_those_with_the_lowest_numbers() =>
        Gen.Select(Scores, Gen.Int[1, 40]).Sample((scores, limit) =>
        {
            var best = new BestEntries(limit);

            foreach (var (entry, score) in scores.Index().Reverse())
            {
                best.Offer(entry, score);
            }

            Assert.Equal(Ranked(scores).Take(limit), best.Scored);
        });

    [Fact]
    public void What_others_kept_is_kept_as_if_it_had_been_offered_here() =>
        Gen.Select(Scores, Gen.Int[1, 40], Gen.Int[1, 4]).Sample((scores, limit, parts) =>
        {
            var best = new BestEntries(limit);

            for (var part = 0; part < parts; part++)
            {
                var own = new BestEntries(limit);

                foreach (var (entry, score) in scores.Index().Where(hit => hit.Index % parts == part))
                {
                    own.Offer(entry, score);
                }

                best.OfferAll(own);
            }

            Assert.Equal(Ranked(scores).Take(limit), best.Scored);
        });

    [Fact]
    public void The_least_is_the_score_of_the_last_that_is_kept()
    {
        var best = new BestEntries(2);
        best.Offer(1, 1);
        best.Settle();
        Assert.Equal(float.NegativeInfinity, best.Least);

        best.Offer(2, 3);
        best.Offer(3, 2);
        best.Settle();
        Assert.Equal(2, best.Least);
    }

    private static IEnumerable<(int Entry, float Score)> Ranked(float[] scores) => scores.Index().Select(hit => (Entry: hit.Index, Score: hit.Item)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entry);
}
