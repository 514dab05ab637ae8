using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using ResearchBot.Answering;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Questions;
using ResearchBot.Retrieval.Ranking;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering;

public sealed class AnswererTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_corpus_says_is_answered_with_its_own_words()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("birds", "Herons nest in the old quarry. The town has four churches."),
            ("chips", "Sanctions stop the export of computer chips."),
            ("tax", "The mayor taxes marble at three percent."),
            ("rain", "It rained for nine days in the mountains."));

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync("Where do herons nest?"));

        Assert.Equal("Herons nest in the old quarry.", answer.Sentences[0].Text);
        Assert.Equal(("birds", 1, "extractive"), (answer.Citations[0].Article.Id, answer.Citations[0].Revision, answer.Composer));
        Assert.False(answer.StoodIn);
    }

    [Fact]
    public async Task What_the_corpus_does_not_say_is_declined_with_what_is_near()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry. The town has four churches."));

        var answer = Assert.IsType<Answer.NotInCorpus>(await world.AskAsync("Which minister of finance taxed the quarry of marble exports in Brazil?"));

        Assert.Equal("birds", Assert.Single(answer.Nearest).Article.Id);
    }

    [Fact]
    public async Task A_period_that_leaves_nothing_is_declined_with_what_is_near_at_another_time()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(Draft("birds", "Herons nest in the old quarry.", day: new DateOnly(2020, 1, 1)));

        var answer = Assert.IsType<Answer.NotInCorpus>(await world.AskAsync("Where did herons nest last week?"));

        Assert.Equal("birds", Assert.Single(answer.Nearest).Article.Id);
    }

    [Fact]
    public async Task An_empty_corpus_declines()
    {
        await using var world = await CreateAsync();

        Assert.Empty(Assert.IsType<Answer.NotInCorpus>(await world.AskAsync("Where do herons nest?")).Nearest);
    }

    [Fact]
    public async Task An_index_that_is_out_of_order_makes_the_answer_unavailable_and_tells_the_log_alone()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry."));
        var index = new BrokenIndex(await world.Get<IPassageIndex>().FindProfileIdAsync(Token));
        var log = new KeptLog();

        var answer = await Answerer(world, log, index: index).AskAsync(new Question("Where do herons nest?", Everything), Token);

        AssertUnavailable(answer, log);
    }

    [Fact]
    public async Task A_composer_that_fails_makes_the_answer_unavailable_and_tells_the_log_alone()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry."));
        var log = new KeptLog();

        var answer = await Answerer(world, log, composer: new BrokenComposer(new InvalidOperationException(Secret))).AskAsync(new Question("Where do herons nest?", Everything), Token);

        AssertUnavailable(answer, log);
    }

    [Fact]
    public async Task Giving_up_is_no_fault()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry."));
        var answerer = Answerer(world, new KeptLog(), composer: new BrokenComposer(new OperationCanceledException()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answerer.AskAsync(new Question("Where do herons nest?", Everything), Token));
    }

    private const string Secret = "password=hunter2";

    private static void AssertUnavailable(Answer answer, KeptLog log)
    {
        var unavailable = Assert.IsType<Answer.Unavailable>(answer);

        Assert.Matches("^[0-9a-f]{6,16}$", unavailable.Reference);
        Assert.DoesNotContain(Secret, unavailable.ToString(), StringComparison.Ordinal);
        var (message, exception) = Assert.Single(log.Entries);
        Assert.Contains(unavailable.Reference, message, StringComparison.Ordinal);
        Assert.Equal(Secret, exception?.Message);
    }

    private static Answerer Answerer(LibraryWorld world, KeptLog log, IPassageIndex? index = null, IAnswerComposer? composer = null)
    {
        var retriever = index is null ? world.Get<Retriever>() : new Retriever(
            world.Get<QuestionPlanner>(),
            world.Get<ScopeReader>(),
            new ProfileSource(index, world.Get<ProfileStore>()),
            index,
            world.Get<ArticleCatalog>(),
            world.Get<TextAnalyzer>(),
            world.Get<Ranker>(),
            world.Get<IndexRepair>());

        return new Answerer(retriever, composer ?? world.Get<IAnswerComposer>(), world.Get<DraftGrounding>(), world.Time, log);
    }

    private sealed class BrokenComposer(Exception exception) : IAnswerComposer
    {
        public Task<Draft> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken) => Task.FromException<Draft>(exception);
    }

    private sealed class BrokenIndex(string? profile) : IPassageIndex
    {
        public ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken) => ValueTask.FromResult(profile);

        public Task BuildAsync(IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken) => throw new IOException(Secret);

        public Task ApplyAsync(
            IndexProfile profile,
            IReadOnlyList<IndexableArticle> changed,
            IReadOnlyList<ResearchBot.Corpus.ArticleKey> gone,
            CancellationToken cancellationToken) => throw new IOException(Secret);

        public Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken) => throw new IOException(Secret);

        public Task<IndexSize> MeasureAsync(CancellationToken cancellationToken) => throw new IOException(Secret);
    }

    private sealed class KeptLog : ILogger<Answerer>
    {
        public List<(string Message, Exception? Exception)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((formatter(state, exception), exception));
    }
}
