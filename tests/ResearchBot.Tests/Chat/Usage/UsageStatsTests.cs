using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Chat.Feedback;
using ResearchBot.Chat.Usage;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Chat.Usage;

public sealed class UsageStatsTests
{
    private static readonly Answer Declined = new Answer.NotInCorpus([]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Moderators_see_what_was_asked_and_what_became_of_it()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var since = world.Time.GetUtcNow();
        var good = await world.AskedAndAnsweredAsync(Asked("1"), Grounded(), Took(1_000, "compose", 900));
        await world.AskedAndAnsweredAsync(Asked("2", text: "Who won the cup?"), Declined, Took(2_000, "search", 1_500));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.AskedAndAnsweredAsync(Asked("3", text: "  who won the CUP "), Declined, Took(3_000, "compose", 2_000));
        await world.AskedAndAnsweredAsync(Asked("4", text: "Why?") with { Kind = QuestionKind.Mention }, Declined, Took(4_000));
        await world.AskedAndAnsweredAsync(Asked("5"), new Answer.Unavailable("x"), Took(100_000, "compose", 90_000));
        await world.Get<QuestionStore>().BeginAsync(Asked("6"), Token);
        await world.AskedAndAnsweredAsync(Asked("7") with { Space = Other });
        await world.Get<FeedbackStore>().VoteAsync(Club, good.AnswerId!, "ann", Vote.Up, reason: null, Token);
        await world.Get<FeedbackStore>().ReportAsync(Club, good.AnswerId!, "bob", reason: null, Token);

        var report = await world.Get<UsageStats>().ReadAsync(Club, since, since.AddDays(1), Token);

        Assert.Equal((6, 1, 3, 1, 0.2), (report.Questions, report.Answered, report.Declined, report.Failed, report.AnsweredShare));
        Assert.Equal((5, 1), (report.ByKind[QuestionKind.Command], report.ByKind[QuestionKind.Mention]));
        Assert.Equal(new FeedbackCounts(1, 0, 1), report.Feedback);
        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(100)), (report.Median, report.Percentile95));
        Assert.Equal(new SlowStep("compose", 3, TimeSpan.FromSeconds(2)), report.SlowSteps[0]);
        Assert.Equal([("who won the CUP", 2), ("Why?", 1)], report.Unanswered.Select(question => (question.Text.Trim(), question.Count)));
    }

    [Fact]
    public async Task A_time_in_which_nothing_was_asked_has_no_figures()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var now = world.Time.GetUtcNow();
        await world.AskedAndAnsweredAsync(Asked("1"));

        var report = await world.Get<UsageStats>().ReadAsync(Club, now.AddDays(-7), now, Token);

        Assert.Equal((0, null, null, null), (report.Questions, report.AnsweredShare, report.Median, report.Percentile95));
        Assert.Empty(report.Unanswered);
    }

    [Theory]
    [InlineData(new int[0], 50, null)]
    [InlineData(new[] { 7 }, 95, 7)]
    [InlineData(new[] { 4, 1, 3, 2 }, 50, 2)]
    [InlineData(new[] { 4, 1, 3, 2 }, 95, 4)]
    public void A_percentile_is_one_of_the_values(int[] values, int share, int? expected) =>
        Assert.Equal(expected is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null, Percentile.Of(values, share));

    private static Timing Took(int elapsed, string? step = null, int slowest = 0) =>
        new(TimeSpan.FromMilliseconds(elapsed), step, TimeSpan.FromMilliseconds(slowest));
}
