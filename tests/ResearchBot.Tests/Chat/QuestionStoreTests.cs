using ResearchBot.Answering;
using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Chat;

public sealed class QuestionStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_source_is_one_question_across_a_restart_too()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var first = await world.Get<QuestionStore>().BeginAsync(Asked("interaction:1"), Token);
        await world.RestartAsync();

        var again = await world.Get<QuestionStore>().BeginAsync(Asked("interaction:1", text: "Something else?"), Token);
        var other = await world.Get<QuestionStore>().BeginAsync(Asked("interaction:2"), Token);

        Assert.Equal((true, false, true), (first.IsNew, again.IsNew, other.IsNew));
        Assert.Equal(first.Question.Id, again.Question.Id);
        Assert.Equal("Where do herons nest?", again.Question.Text);
        Assert.NotEqual(first.Question.Id, other.Question.Id);
    }

    [Fact]
    public async Task Of_many_that_deliver_the_same_at_once_one_is_first()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var store = world.Get<QuestionStore>();

        var begun = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.BeginAsync(Asked("interaction:1"), Token), Token)));

        Assert.Single(begun, one => one.IsNew);
    }

    [Fact]
    public async Task A_question_and_its_answer_come_back_as_they_went_in()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var asked = Asked("message:5") with { Kind = QuestionKind.ForumPost, ThreadId = "77", PreviousId = "before" };

        var question = await world.AskedAndAnsweredAsync(asked, Grounded(), new Timing(TimeSpan.FromMilliseconds(1234), "compose", TimeSpan.FromSeconds(1)));

        Assert.Equal(
            ("ann", "10", "77", asked.Text, "en-GB", "before", QuestionKind.ForumPost, AnswerOutcome.Grounded),
            (question.MemberId, question.ChannelId, question.ThreadId, question.Text, question.Language, question.PreviousId, question.Kind, question.Outcome));
        Assert.Equal(TimeSpan.FromMilliseconds(1234), question.Elapsed);
        Assert.Equal(question.Id, (await world.Get<QuestionStore>().FindByAnswerAsync(Club, question.AnswerId!, Token))!.Id);
        Assert.Matches("^[0-9a-f]{24}$", question.AnswerId);
    }

    [Fact]
    public async Task Its_messages_lead_back_to_a_question()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var store = world.Get<QuestionStore>();
        var question = await world.AskedAndAnsweredAsync(Asked("message:5"));
        PostedMessage[] posted = [new("10", "m2", 1), new("10", "m1", 0)];

        await store.AddMessagesAsync(Club, question.Id, posted, threadId: null, Token);
        await store.AddMessagesAsync(Club, question.Id, posted, "77", Token);
        await store.AddMessagesAsync(Club, question.Id, [new("77", "m3", 2)], "78", Token);
        var found = await store.FindByMessageAsync(Club, "10", "m2", Token);

        Assert.Equal(["m1", "m2", "m3"], found!.Messages.Select(message => message.MessageId));
        Assert.Equal("77", found.ThreadId);
        Assert.Null(await store.FindByMessageAsync(Club, "11", "m2", Token));
        Assert.Null(await store.FindByMessageAsync(Other, "10", "m2", Token));
    }

    [Fact]
    public async Task A_thread_goes_on_from_its_newest_question()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.AskedAndAnsweredAsync(Asked("1") with { ThreadId = "77" });
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var newest = await world.AskedAndAnsweredAsync(Asked("2") with { ThreadId = "77" });
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.AskedAndAnsweredAsync(Asked("3"));

        Assert.Equal(newest.Id, (await world.Get<QuestionStore>().FindLatestInThreadAsync(Club, "77", Token))!.Id);
        Assert.Null(await world.Get<QuestionStore>().FindLatestInThreadAsync(Other, "77", Token));
    }

    [Fact]
    public async Task Another_space_reads_none_of_it()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var (store, question) = (world.Get<QuestionStore>(), await world.AskedAndAnsweredAsync(Asked("1")));

        Assert.Null(await store.FindAsync(Other, question.Id, Token));
        Assert.Null(await store.FindByAnswerAsync(Other, question.AnswerId!, Token));
        Assert.Null(await store.FinishAsync(Other, question.Id, new Answer.Unavailable("x"), new Timing(default), Token));
        Assert.False(await store.AddMessagesAsync(Other, question.Id, [new("1", "1", 0)], threadId: null, Token));
        Assert.Equal(AnswerOutcome.Grounded, (await store.FindAsync(Club, question.Id, Token))!.Outcome);
    }

    [Fact]
    public async Task Where_no_text_is_kept_none_is_stored_but_what_corrections_need()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.SetAsync(settings => settings with { RetentionDays = 0 });

        var question = await world.AskedAndAnsweredAsync(Asked("1", text: "A question nobody shall read."));
        var answer = await world.Get<StoredAnswers>().FindAsync(Club, question.AnswerId!, Token);

        Assert.Null(question.Text);
        Assert.Null(answer!.Answer);
        Assert.Equal("one", Assert.Single(answer.Places).Article.Id);
    }

    [Fact]
    public async Task A_very_long_question_is_cut_and_stays_text()
    {
        await using var world = await LibraryWorld.CreateAsync();

        var question = await world.AskedAndAnsweredAsync(Asked("1", text: string.Concat(Enumerable.Repeat("😀", 3_000)) + "?"));

        Assert.Equal(4_000, question.Text!.Length);
        Assert.DoesNotContain('\uFFFD', question.Text);
    }
}
