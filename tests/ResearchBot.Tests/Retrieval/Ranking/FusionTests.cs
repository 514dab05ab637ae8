using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Ranking;

using Xunit;

using static ResearchBot.Tests.Retrieval.Ranking.Candidates;

namespace ResearchBot.Tests.Retrieval.Ranking;

public sealed class FusionTests
{
    private static readonly Gen<List<PassageCandidate>> Some =
        Gen.Select(Gen.Int[0, 5], Gen.Float[0, 30], Gen.Float[-1, 1]).List[0, 30].Select(entries =>
            entries.Select((entry, i) => Candidate($"a{entry.Item1}", i, entry.Item2, entry.Item3)).ToList());

    [Fact]
    public void Words_count_half_as_much_again_as_meaning()
    {
        var ranked = Rank([Candidate("a", 0, 10, 0), Candidate("b", 0, 5, 1)], hasVector: true);

        Assert.Equal([("b", .7f), ("a", .6f)], ranked.Select(passage => (passage.Passage.Article.Id, passage.Score)));
    }

    [Fact]
    public void Without_a_vector_words_alone_count()
    {
        var ranked = Rank([Candidate("a", 0, 10, .9f), Candidate("b", 0, 5, 1)], hasVector: false);

        Assert.Equal([("a", 1f), ("b", .5f)], ranked.Select(passage => (passage.Passage.Article.Id, passage.Score)));
    }

    [Fact]
    public void A_passage_that_holds_the_quoted_words_comes_before_a_somewhat_better_one_and_so_does_its_article()
    {
        var candidates = new[] { Candidate("a", 0, 100, 1), Candidate("b", 0, 70, 1), Candidate("b", 50, 80, 1) };

        var passages = Fusion.RankPassages(candidates, candidate => candidate.TermScore == 70, hasVector: true, RankingWeights.Default);
        var articles = Fusion.RankArticles(Plan, passages, [Article("a", 100), Article("b", 90)], RankingWeights.Default);

        Assert.Equal(["b", "a"], articles.Select(article => article.Article.Id));
        Assert.Equal(LibraryPassage("b", 0), Fusion.Lift(passages, articles)[0].Passage.Id);
    }

    [Fact]
    public void Passages_come_in_one_order_whatever_order_they_were_found_in() =>
        Gen.Select(Some, Gen.Bool).Sample((candidates, hasVector) =>
        {
            var ranked = Rank(candidates, hasVector);
            var again = Rank([.. Enumerable.Reverse(candidates)], hasVector);

            Assert.Equal(ranked.Select(passage => passage.Passage.Id), again.Select(passage => passage.Passage.Id));
            Assert.Equal(ranked.OrderByDescending(passage => passage.Score).Select(passage => passage.Score), ranked.Select(passage => passage.Score));
            Assert.All(ranked, passage => Assert.InRange(passage.Score, 0, 1.001f));
        });

    [Fact]
    public void Whatever_has_words_in_common_is_ranked_once() =>
        Some.Sample(candidates =>
        {
            var ranked = Rank(candidates, hasVector: false);

            Assert.Equal(candidates.Where(candidate => candidate.TermScore > 0).Select(candidate => candidate.Passage.Id).Order(), ranked.Select(passage => passage.Passage.Id).Order());
        });

    [Fact]
    public void An_article_is_worth_its_words_and_its_best_passage()
    {
        var passages = Rank([Candidate("a", 0, 10, 0), Candidate("a", 50, 8, 0), Candidate("b", 0, 5, 0)], hasVector: false);

        var articles = Fusion.RankArticles(Plan, passages, [Article("b", 4), Article("c", 2)], RankingWeights.Default);

        Assert.Equal([("b", .75f), ("a", .5f), ("c", .25f)], articles.Select(article => (article.Article.Id, article.Score)));
    }

    [Fact]
    public void An_outlet_and_a_period_that_the_question_names_are_preferred()
    {
        var plan = Plan with { Outlets = ["Wired"], Preferred = new Period(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)) };
        var wired = new ArticleFacets { Source = "Wired" };
        var dated = new ArticleFacets { PublishedAt = new DateOnly(2023, 5, 1) };

        var articles = Fusion.RankArticles(plan, [], [Article("a", 10), Article("b", 10, dated), Article("c", 10, wired)], RankingWeights.Default);

        Assert.Equal(["c", "b", "a"], articles.Select(article => article.Article.Id));
    }

    [Fact]
    public void Equal_articles_come_by_their_names()
    {
        var articles = Fusion.RankArticles(Plan, [], [Article("b", 1), Article("c", 1), Article("a", 1)], RankingWeights.Default);

        Assert.Equal(["a", "b", "c"], articles.Select(article => article.Article.Id));
    }

    [Fact]
    public void Lifting_loses_no_passage_and_helps_those_of_good_articles() =>
        Some.Sample(candidates =>
        {
            var ranked = Rank(candidates, hasVector: true);
            var lifted = Fusion.Lift(ranked, Fusion.RankArticles(Plan, ranked, [], RankingWeights.Default));

            Assert.Equal(ranked.Select(passage => passage.Passage.Id).Order(), lifted.Select(passage => passage.Passage.Id).Order());
            Assert.Equal(lifted.OrderByDescending(passage => passage.Score).Select(passage => passage.Score), lifted.Select(passage => passage.Score));
        });

    [Fact]
    public void Nothing_found_is_nothing_ranked()
    {
        Assert.Empty(Rank([], hasVector: true));
        Assert.Empty(Fusion.RankArticles(Plan, [], [], RankingWeights.Default));
        Assert.Empty(Fusion.Lift([], []));
    }

    private static Guid LibraryPassage(string article, int start) => Candidate(article, start, 0, 0).Passage.Id;

    private static IReadOnlyList<RankedPassage> Rank(IReadOnlyList<PassageCandidate> candidates, bool hasVector) =>
        Fusion.RankPassages(candidates, _ => false, hasVector, RankingWeights.Default);
}
