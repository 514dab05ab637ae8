using CsCheck;

using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Ranking;

using Xunit;

using static ResearchBot.Tests.Retrieval.Ranking.Candidates;

namespace ResearchBot.Tests.Retrieval.Ranking;

public sealed class DiversityTests
{
    private const string Report = "putin told a conference in moscow that russia must do more for artificial intelligence";

    private static readonly Gen<List<RankedPassage>> Some =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 12].List[1, 8], Gen.Float[0, 1]).List[0, 40].Select(entries => entries
            .Select((entry, i) => Ranked($"a{entry.Item1}", 100 * i, entry.Item3, string.Join(' ', entry.Item2.Select(word => $"w{word}"))))
            .OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage.Id)
            .ToList());

    [Fact]
    public void Copies_of_one_text_do_not_crowd_out_others()
    {
        var copies = Enumerable.Range(0, 10).Select(i => Ranked($"copy{i}", 0, .9f - (.01f * i), $"{Report} edition{i}"));

        var chosen = Choose([.. copies, Ranked("other", 0, .1f, "critics say the plan lacks money chips and people")], 5);

        Assert.Equal(["copy0", "other"], chosen.Select(passage => passage.Passage.Article.Id));
    }

    [Fact]
    public void One_article_does_not_crowd_out_others()
    {
        var chosen = Choose([.. Enumerable.Range(0, 6).Select(i => Ranked("long", 100 * i, .9f - (.1f * i), $"x{i} y{i}")), Ranked("short", 0, .1f, "a b")], 4);

        Assert.Equal(["long", "long", "long", "short"], chosen.Select(passage => passage.Passage.Article.Id));
    }

    [Fact]
    public void A_copy_of_a_passage_that_waits_for_its_turn_is_left_out_too()
    {
        var chosen = Choose(
            [.. Enumerable.Range(0, 3).Select(i => Ranked("long", 100 * i, .9f - (.1f * i), $"x{i} y{i}")), Ranked("long", 300, .5f, Report), Ranked("copy", 0, .4f, Report)], 12);

        Assert.Equal(["long", "long", "long", "long"], chosen.Select(passage => passage.Passage.Article.Id));
    }

    [Fact]
    public void An_article_alone_may_fill_the_places() =>
        Assert.Equal(5, Choose([.. Enumerable.Range(0, 6).Select(i => Ranked("long", 100 * i, .9f - (.1f * i), $"x{i} y{i}"))], 5).Count);

    [Fact]
    public void What_is_chosen_was_ranked_once_in_order_and_no_more_than_wanted() =>
        Gen.Select(Some, Gen.Int[0, 15]).Sample((ranked, count) =>
        {
            var chosen = Choose(ranked, count);

            Assert.True(chosen.Count <= count);
            Assert.Equal(chosen.Count, chosen.DistinctBy(passage => passage.Passage.Id).Count());
            Assert.All(chosen, passage => Assert.Contains(passage, ranked));
            Assert.Equal(chosen.OrderBy(passage => ranked.IndexOf(passage)).Select(passage => passage.Passage.Id), chosen.Select(passage => passage.Passage.Id));
        });

    [Fact]
    public void No_two_passages_that_are_chosen_are_near_identical() =>
        Some.Sample(ranked => Assert.All(Pairs(Choose(ranked, 12)), pair => Assert.True(Alike(pair.One, pair.Other) < .8f)));

    [Fact]
    public void What_is_left_out_repeats_something_better_or_found_no_place() =>
        Gen.Select(Some, Gen.Int[1, 15]).Sample((ranked, count) =>
        {
            var chosen = Choose(ranked, count);

            Assert.True(chosen.Count == count || ranked.Except(chosen).All(left => chosen.Any(better => Alike(better, left) >= .8f && better.Score >= left.Score)));
        });

    [Fact]
    public void The_best_passage_is_always_chosen() =>
        Some.Where(ranked => ranked.Count > 0).Sample(ranked => Assert.Equal(ranked[0], Choose(ranked, 3)[0]));

    private static IReadOnlyList<RankedPassage> Choose(IReadOnlyList<RankedPassage> ranked, int count) =>
        Diversity.Choose(ranked, count, perArticle: 3, Words);

    private static IEnumerable<(RankedPassage One, RankedPassage Other)> Pairs(IReadOnlyList<RankedPassage> passages) =>
        passages.SelectMany((one, i) => passages.Skip(i + 1).Select(other => (one, other)));

    private static float Alike(RankedPassage one, RankedPassage other) =>
        (float)Words(one).Intersect(Words(other)).Count() / Words(one).Union(Words(other)).Count();
}
