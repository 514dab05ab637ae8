using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Research;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Research;

public sealed class ScopedResearchTests
{
    private static readonly SpaceId Club = new("club");
    private static readonly PassageFilter Both = new(new SpaceScope(SpaceId.Default, Club));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_is_summed_up_only_where_it_may_be_seen()
    {
        await using var world = await WorldAsync();
        var summarizer = world.Get<Summarizer>();
        var key = new ArticleKey(Club, "club");

        Assert.IsType<Answer.Grounded>(await summarizer.SummarizeArticleAsync(key, Both, watch: null, Token));
        Assert.IsType<Answer.NotInCorpus>(await summarizer.SummarizeArticleAsync(key, Everything, watch: null, Token));
        Assert.IsType<Answer.NotInCorpus>(await summarizer.SummarizeArticleAsync(key, Both with { Source = "another" }, watch: null, Token));
    }

    [Fact]
    public async Task A_topic_and_a_time_are_summed_up_from_all_spaces_that_may_be_seen_and_no_other()
    {
        await using var world = await WorldAsync();
        var summarizer = world.Get<Summarizer>();
        var period = new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

        Assert.Equal(["birds", "club"], Articles(await summarizer.SummarizeTopicAsync("herons nest", Both, Token)));
        Assert.Equal(["birds"], Articles(await summarizer.SummarizeTopicAsync("herons nest", Everything, Token)));
        Assert.Equal(["birds", "club"], Articles(await summarizer.SummarizePeriodAsync(Both with { Period = period }, Token)));
        Assert.Equal(["birds"], Articles(await summarizer.SummarizePeriodAsync(Everything with { Period = period }, Token)));
    }

    [Fact]
    public async Task A_search_shows_an_article_once_with_its_best_sentence_as_a_quote()
    {
        await using var world = await WorldAsync();
        var found = Assert.IsType<SearchOutcome.Found>(await world.Get<Searcher>().SearchAsync("where herons nest", Everything, 5, Token));
        var hit = Assert.Single(found.Hits);

        Assert.Equal((1, "birds", "Herons nest in the old quarry of Selm."), (hit.Citation.Number, hit.Citation.Article.Id, hit.Citation.Quote));
        Assert.Contains(hit.Citation.Quote, hit.Passage.Text, StringComparison.Ordinal);
        Assert.Equal("Birds", hit.Citation.Details.Title);

        var both = Assert.IsType<SearchOutcome.Found>(await world.Get<Searcher>().SearchAsync("where herons nest", Both, 5, Token));
        Assert.Equal(2, both.Hits.Count);
        Assert.Single(Assert.IsType<SearchOutcome.Found>(await world.Get<Searcher>().SearchAsync("where herons nest", Both, 1, Token)).Hits);
    }

    [Fact]
    public async Task A_removed_article_is_not_found_any_more()
    {
        await using var world = await WorldAsync();
        await world.Get<CatalogWriter>().RemoveAsync(Key("birds"), Token);

        Assert.Empty(Assert.IsType<SearchOutcome.Found>(await world.Get<Searcher>().SearchAsync("where herons nest", Everything, 5, Token)).Hits);
    }

    [Fact]
    public async Task The_steps_of_a_summary_are_told()
    {
        await using var world = await WorldAsync();
        var watch = new AnswerWatch(world.Time);
        await world.Get<Summarizer>().SummarizeTopicAsync("herons nest", Both, watch, Token);

        Assert.Equal([AnswerStepKind.Searching, AnswerStepKind.Reading, AnswerStepKind.Checking], watch.Steps.Select(step => step.Kind));
    }

    private static async Task<LibraryWorld> WorldAsync()
    {
        var world = await CreateAsync();
        await world.GivenAsync(Draft("birds", "The town of Selm is old. Herons nest in the old quarry of Selm. Nobody hunts them there.", "Birds", day: new DateOnly(2024, 1, 1)));
        await world.Get<CatalogWriter>().AddAsync(Club, [Draft("club", "Herons nest on the roof of our club house this spring.", "Club", day: new DateOnly(2024, 5, 1))], Token);
        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);

        return world;
    }

    private static IEnumerable<string> Articles(Answer answer) =>
        Assert.IsType<Answer.Grounded>(answer).Citations.Select(citation => citation.Article.Id).Distinct();
}
