using ResearchBot.Chat.Feedback;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;
using ResearchBot.Spaces.Limits;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Spaces.Life;

public sealed class SpaceSweeperTests
{
    private const string Canary = "Quetzalwort";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_community_is_met_for_the_first_time_once()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var life = world.Get<SpaceLife>();

        Assert.Equal([Arrival.First, Arrival.Known], [await life.ArriveAsync(Club, Token), await life.ArriveAsync(Club, Token)]);
        await life.ArriveAsync(Other, Token);
        await life.LeaveAsync(Club, Token);
        Assert.Equal([Other], await life.ListPresentAsync(Token));
        Assert.Equal([Arrival.Back, Arrival.Known], [await life.ArriveAsync(Club, Token), await life.ArriveAsync(Club, Token)]);
    }

    [Fact]
    public async Task What_is_kept_of_a_community_that_was_left_is_gone_after_a_while_and_nothing_else()
    {
        await using var world = await LivedInAsync();
        await world.Get<SpaceLife>().LeaveAsync(Club, Token);
        await world.Get<SpaceLife>().LeaveAsync(Club, Token);

        Assert.Empty(await SweepAsync(world, TimeSpan.FromDays(29)));
        Assert.Contains(Canary, world.CatalogBytes(), StringComparison.Ordinal);
        Assert.Equal([Club], await SweepAsync(world, TimeSpan.FromDays(1)));
        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);

        Assert.Equal(0L, CountOf(world, Club));
        Assert.True(CountOf(world, Other) > 0);
        Assert.Empty((await world.FindAsync("herons", new PassageFilter(new SpaceScope(Club)))).Passages);
        Assert.Single((await world.FindAsync("herons", new PassageFilter(new SpaceScope(Other)))).Passages);
        Assert.Equal(1, (await world.Get<IPassageIndex>().MeasureAsync(Token)).Articles);
        Assert.True((await world.Get<SpaceSettingsStore>().ReadAsync(Club, Token)).ReadsStarter);
        Assert.Equal(Arrival.First, await world.Get<SpaceLife>().ArriveAsync(Club, Token));
    }

    [Fact]
    public async Task Who_is_back_in_time_has_lost_nothing()
    {
        await using var world = await LivedInAsync();
        var before = CountOf(world, Club);
        await world.Get<SpaceLife>().LeaveAsync(Club, Token);
        world.Time.Advance(TimeSpan.FromDays(29));

        await world.Get<SpaceLife>().ArriveAsync(Club, Token);

        Assert.Empty(await SweepAsync(world, TimeSpan.FromDays(365)));
        Assert.Equal(before, CountOf(world, Club));
    }

    [Fact]
    public async Task The_shared_space_is_never_deleted()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."));
        await world.Get<SpaceLife>().ArriveAsync(SpaceId.Default, Token);
        await world.Get<SpaceLife>().LeaveAsync(SpaceId.Default, Token);

        Assert.Empty(await SweepAsync(world, TimeSpan.FromDays(400)));
        Assert.Single((await world.FindAsync("herons")).Passages);
    }

    [Fact]
    public async Task A_deletion_that_was_interrupted_is_finished_the_next_time()
    {
        await using var world = await LivedInAsync();
        await world.Get<CatalogWriter>().AddAsync(
            Club, [.. Enumerable.Range(0, 450).Select(i => LibraryWorld.Draft($"a{i}", $"Words of number {i}."))], Token);
        await world.Get<SpaceLife>().LeaveAsync(Club, Token);
        world.Time.Advance(TimeSpan.FromDays(31));
        using var stop = new CancellationTokenSource();
        var interrupted = new SpaceSweeper(
            world.Get<CatalogConnections>(),
            world.Get<SpaceSettingsStore>(),
            world.Get<DailyUse>(),
            [new Interrupting(new SpaceArticles(), stop)],
            world.Get<Microsoft.Extensions.Options.IOptions<RetentionOptions>>(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<SpaceSweeper>.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => interrupted.SweepAsync(world.Time.GetUtcNow(), stop.Token));
        Assert.Equal(251L, world.Scalar($"SELECT COUNT(*) FROM articles WHERE Space = '{Club}'"));
        await world.RestartAsync();

        Assert.Equal([Club], await SweepAsync(world, TimeSpan.Zero));
        Assert.Equal(0L, CountOf(world, Club));
    }

    private static Task<IReadOnlyList<SpaceId>> SweepAsync(LibraryWorld world, TimeSpan later)
    {
        world.Time.Advance(later);

        return world.Get<SpaceSweeper>().SweepAsync(world.Time.GetUtcNow(), Token);
    }

    private static long CountOf(LibraryWorld world, SpaceId space)
    {
        string[] tables =
        [
            "articles", "revisions", "space_settings", "space_lives", "direct_message_homes", "questions",
            "question_messages", "answers", "answer_citations", "feedback",
        ];

        return (long)world.Scalar($"SELECT COUNT(*) FROM spaces WHERE Id = '{space}'")!
            + tables.Sum(table => (long)world.Scalar($"SELECT COUNT(*) FROM {table} WHERE Space = '{space}'")!);
    }

    /// <summary>Two communities with something of everything.</summary>
    private static async Task<LibraryWorld> LivedInAsync()
    {
        var world = await LibraryWorld.CreateAsync();

        foreach (var space in new[] { Club, Other })
        {
            await world.Get<SpaceLife>().ArriveAsync(space, Token);
            await world.Get<SpaceSettingsStore>().ChangeAsync(space, settings => settings with { ReadsStarter = false }, Token);
            await world.Get<DirectMessageHome>().ChooseAsync($"ann in {space}", space, Token);
            await world.Get<CatalogWriter>().AddAsync(space, [LibraryWorld.Draft("one", $"Herons nest near the {(space == Club ? Canary : "quarry")}.")], Token);
            var decision = await world.Get<LimitKeeper>().TryTakeAsync(space, new Asker("ann", [], false), "10", null, Token);
            ((LimitDecision.Granted)decision).Ticket.Dispose();
            var question = await world.AskedAndAnsweredAsync(Asked("1") with { Space = space }, Grounded(space: space));
            await world.Get<ResearchBot.Chat.QuestionStore>().AddMessagesAsync(space, question.Id, [new("10", "m", 0)], threadId: null, Token);
            await world.Get<FeedbackStore>().VoteAsync(space, question.AnswerId!, "ann", Vote.Up, reason: null, Token);
        }

        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);

        return world;
    }

    /// <summary>Stops the program in its second step.</summary>
    private sealed class Interrupting(ISpaceContents inner, CancellationTokenSource stop) : ISpaceContents
    {
        private int _steps;

        public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
        {
            if (++_steps == 2)
            {
                await stop.CancelAsync();
            }

            return await inner.DeleteSomeAsync(context, space, CancellationToken.None);
        }
    }
}
