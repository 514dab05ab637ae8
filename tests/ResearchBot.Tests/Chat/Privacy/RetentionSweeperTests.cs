using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Chat.Feedback;
using ResearchBot.Chat.Privacy;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Chat.Privacy;

public sealed class RetentionSweeperTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_members_wrote_is_gone_when_its_time_is_over_and_what_was_counted_stays()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.SetAsync(settings => settings with { RetentionDays = 7 });
        var old = await world.AskedAndAnsweredAsync(Asked("1", "Where does the Quetzalwort grow?"));
        await world.Get<FeedbackStore>().VoteAsync(Club, old.AnswerId!, "ann", Vote.Up, "Splendid!", Token);
        var elsewhere = await world.AskedAndAnsweredAsync(Asked("1") with { Space = Other });
        world.Time.Advance(TimeSpan.FromDays(6));
        var young = await world.AskedAndAnsweredAsync(Asked("2"));
        Assert.Equal(new Forgotten(0, 0), await SweepAsync(world));
        world.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(new Forgotten(1, 1), await SweepAsync(world));

        var store = world.Get<QuestionStore>();
        Assert.Equal((null, null), ((await store.FindAsync(Club, old.Id, Token))!.Text, (await store.FindAsync(Club, old.Id, Token))!.MemberId));
        Assert.NotNull((await store.FindAsync(Club, young.Id, Token))!.Text);
        Assert.NotNull((await store.FindAsync(Other, elsewhere.Id, Token))!.Text);
        Assert.Single((await world.Get<StoredAnswers>().FindAsync(Club, old.AnswerId!, Token))!.Places);
        Assert.Equal(new FeedbackCounts(1, 0, 0), await world.Get<FeedbackStore>().CountAsync(Club, old.AnswerId!, Token));
        Assert.DoesNotContain("Quetzalwort", world.CatalogBytes(), StringComparison.Ordinal);
        Assert.DoesNotContain("Splendid!", world.CatalogBytes(), StringComparison.Ordinal);
        Assert.Equal(new Forgotten(0, 0), await SweepAsync(world));
    }

    [Fact]
    public async Task A_space_that_stops_keeping_texts_drops_them_at_once_and_names_a_day_later()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var question = await world.AskedAndAnsweredAsync(Asked("1"));
        world.Time.Advance(TimeSpan.FromMinutes(1));

        await world.SetAsync(settings => settings with { RetentionDays = 0 });
        await SweepAsync(world);
        var dropped = await world.Get<QuestionStore>().FindAsync(Club, question.Id, Token);
        world.Time.Advance(TimeSpan.FromDays(1));
        await SweepAsync(world);
        var unnamed = await world.Get<QuestionStore>().FindAsync(Club, question.Id, Token);

        Assert.Equal((null, "ann"), (dropped!.Text, dropped.MemberId));
        Assert.Null(unnamed!.MemberId);
    }

    [Fact]
    public async Task What_the_operator_set_counts_where_the_community_has_set_nothing()
    {
        await using var world = await LibraryWorld.CreateAsync(settings: ("Chat:RetentionDays", "2"));
        await world.AskedAndAnsweredAsync(Asked("1"));
        world.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, (await SweepAsync(world)).Questions);
    }

    private static Task<Forgotten> SweepAsync(LibraryWorld world) => world.Get<RetentionSweeper>().SweepAsync(world.Time.GetUtcNow(), Token);
}
