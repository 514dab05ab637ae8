using ResearchBot.Chat.Feedback;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Chat.Feedback;

public sealed class FeedbackStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_has_one_vote_and_may_change_it()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = (await world.AskedAndAnsweredAsync(Asked("1"))).AnswerId!;
        var store = world.Get<FeedbackStore>();

        Assert.Equal(new FeedbackCounts(1, 0, 0), await store.VoteAsync(Club, answer, "ann", Vote.Up, reason: null, Token));
        Assert.Equal(new FeedbackCounts(1, 0, 0), await store.VoteAsync(Club, answer, "ann", Vote.Up, reason: null, Token));
        Assert.Equal(new FeedbackCounts(1, 1, 0), await store.VoteAsync(Club, answer, "bob", Vote.Down, reason: null, Token));
        Assert.Equal(new FeedbackCounts(0, 2, 0), await store.VoteAsync(Club, answer, "ann", Vote.Down, reason: "Old news.", Token));
        Assert.Equal(new FeedbackCounts(0, 1, 0), await store.VoteAsync(Club, answer, "ann", vote: null, reason: null, Token));
        Assert.Equal(new FeedbackCounts(0, 1, 0), await store.CountAsync(Club, answer, Token));
    }

    [Theory]
    [InlineData(Vote.Down, "Old news.")]
    [InlineData(Vote.Up, null)]
    public async Task A_reason_stays_with_its_vote(Vote next, string? reason)
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = (await world.AskedAndAnsweredAsync(Asked("1"))).AnswerId!;

        await world.Get<FeedbackStore>().VoteAsync(Club, answer, "ann", Vote.Down, "  Old news. ", Token);
        await world.Get<FeedbackStore>().VoteAsync(Club, answer, "ann", next, reason: null, Token);

        Assert.Equal(reason, world.Scalar("SELECT Reason FROM feedback") as string);
    }

    [Fact]
    public async Task A_report_stands_beside_the_vote_and_moderators_read_it()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = (await world.AskedAndAnsweredAsync(Asked("1"))).AnswerId!;
        var store = world.Get<FeedbackStore>();
        var now = world.Time.GetUtcNow();

        await store.VoteAsync(Club, answer, "ann", Vote.Up, reason: null, Token);
        Assert.Equal(new FeedbackCounts(1, 0, 1), await store.ReportAsync(Club, answer, "ann", "It names a minor.", Token));
        Assert.Equal(new FeedbackCounts(1, 0, 1), await store.ReportAsync(Club, answer, "ann", reason: null, Token));

        Assert.Equal([new Report(answer, "It names a minor.", now)], await store.ListReportsAsync(Club, now, Token));
        Assert.Empty(await store.ListReportsAsync(Club, now.AddSeconds(1), Token));
        Assert.Empty(await store.ListReportsAsync(Other, now, Token));
    }

    [Fact]
    public async Task An_answer_of_another_space_takes_no_votes()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = (await world.AskedAndAnsweredAsync(Asked("1"))).AnswerId!;

        Assert.Null(await world.Get<FeedbackStore>().VoteAsync(Other, answer, "ann", Vote.Up, reason: null, Token));
        Assert.Null(await world.Get<FeedbackStore>().ReportAsync(Club, "no such", "ann", reason: null, Token));
        Assert.Equal(0L, world.Scalar("SELECT COUNT(*) FROM feedback"));
    }

    [Fact]
    public async Task Where_no_text_is_kept_a_vote_has_no_reason()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.SetAsync(settings => settings with { RetentionDays = 0 });
        var answer = (await world.AskedAndAnsweredAsync(Asked("1"))).AnswerId!;

        await world.Get<FeedbackStore>().VoteAsync(Club, answer, "ann", Vote.Down, "Old news.", Token);
        await world.Get<FeedbackStore>().ReportAsync(Club, answer, "ann", "It names a minor.", Token);

        Assert.Equal(1L, world.Scalar("SELECT COUNT(*) FROM feedback WHERE Reason IS NULL AND Report IS NULL AND Vote = 'Down' AND ReportedAt IS NOT NULL"));
    }
}
