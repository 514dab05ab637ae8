using System.Text.Json.Nodes;

using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Chat.Feedback;
using ResearchBot.Chat.Privacy;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Limits;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Chat.Privacy;

public sealed class MemberDataTests
{
    private const string Member = "940000000000000042";
    private const string Secret = "Where does the Quetzalwort grow?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_is_handed_all_that_is_kept_about_them_and_nothing_of_others()
    {
        await using var world = await LivedInAsync();

        var export = JsonNode.Parse(await world.Get<MemberData>().ExportAsync(Club, Member, Token))!;
        var question = Assert.Single(export["questions"]!.AsArray())!;

        Assert.Equal(
            (Secret, "Command", "10", "m1", "Grounded", "en-GB"),
            ((string?)question["text"], (string?)question["how"], (string?)question["channel_id"], (string?)question["messages"]![0]!["message_id"], (string?)question["outcome"], (string?)question["language"]));
        Assert.Equal("Herons nest in the old quarry.", (string?)question["answer"]![0]);
        Assert.Equal("Birds", (string?)question["citations"]![0]!["title"]);
        Assert.Equal("Too old.", (string?)Assert.Single(export["feedback"]!.AsArray())!["reason"]);
        Assert.Equal((90, 1, true), ((int)export["kept_for_days"]!, (int)export["answers_today"]!, (bool)export["direct_messages_ask_this_space"]!));
        Assert.DoesNotContain("bob", export.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_stands_nowhere_in_the_catalogs_files()
    {
        await using var world = await LivedInAsync();
        Assert.Contains("Quetzalwort", world.CatalogBytes(), StringComparison.Ordinal);

        Assert.Equal(new Forgotten(1, 1), await world.Get<MemberData>().ForgetAsync(Club, Member, Token));

        var bytes = world.CatalogBytes();
        Assert.All(new[] { Member, "Quetzalwort", "Too old." }, word => Assert.DoesNotContain(word, bytes, StringComparison.Ordinal));
        Assert.Empty(JsonNode.Parse(await world.Get<MemberData>().ExportAsync(Club, Member, Token))!["questions"]!.AsArray());
        Assert.Equal(new Forgotten(0, 0), await world.Get<MemberData>().ForgetAsync(Club, Member, Token));
    }

    [Fact]
    public async Task What_others_asked_stays_and_corrections_still_reach_what_was_posted()
    {
        await using var world = await LivedInAsync();
        await world.Get<MemberData>().ForgetAsync(Club, Member, Token);

        var answers = await world.Get<StoredAnswers>().ListCitingAsync(Club, LibraryWorld.Key("one"), revision: null, Token);
        var questions = await Task.WhenAll(answers.Select(answer => world.Get<QuestionStore>().FindByAnswerAsync(Club, answer.Id, Token)));

        Assert.Equal([null, "Where do herons nest?"], questions.Select(question => question!.Text).Order());
        Assert.Contains(questions, question => question!.Text is null && question.Messages is [{ MessageId: "m1" }]);
        Assert.Equal(new FeedbackCounts(0, 1, 0), await world.Get<FeedbackStore>().CountAsync(Club, answers[0].Id, Token));
    }

    [Fact]
    public async Task A_limit_that_was_reached_stays_reached()
    {
        await using var world = await LivedInAsync();
        await world.SetAsync(settings => settings with { Limits = new AnswerLimits { MemberADay = 1 } });

        await world.Get<MemberData>().ForgetAsync(Club, Member, Token);

        Assert.IsType<LimitDecision.Refused>(await world.Get<LimitKeeper>().TryTakeAsync(Club, new Asker(Member, [], false), "10", null, Token));
    }

    [Fact]
    public async Task Of_direct_messages_not_even_the_channel_remains()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var question = await world.AskedAndAnsweredAsync(Asked("1", member: Member) with { ChannelId = "dm-with-ann", IsDirect = true, Kind = QuestionKind.FollowUp });
        await world.Get<QuestionStore>().AddMessagesAsync(Club, question.Id, [new("dm-with-ann", "m1", 0)], threadId: null, Token);

        await world.Get<MemberData>().ForgetAsync(Club, Member, Token);

        Assert.DoesNotContain("dm-with-ann", world.CatalogBytes(), StringComparison.Ordinal);
        Assert.Equal(AnswerOutcome.Grounded, (await world.Get<QuestionStore>().FindAsync(Club, question.Id, Token))!.Outcome);
    }

    [Fact]
    public async Task Who_is_forgotten_while_waiting_is_not_remembered_by_the_answer()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var store = world.Get<QuestionStore>();
        var begun = await store.BeginAsync(Asked("1", member: Member) with { ChannelId = "dm-with-ann", IsDirect = true }, Token);
        await world.Get<MemberData>().ForgetAsync(Club, Member, Token);

        var id = await store.FinishAsync(Club, begun.Question.Id, Grounded(), new Timing(TimeSpan.Zero), Token);
        await store.AddMessagesAsync(Club, begun.Question.Id, [new("dm-with-ann", "m1", 0)], threadId: null, Token);

        Assert.Null((await world.Get<StoredAnswers>().FindAsync(Club, id!, Token))!.Answer);
        Assert.Null((await store.FindAsync(Club, begun.Question.Id, Token))!.MemberId);
        Assert.DoesNotContain("dm-with-ann", world.CatalogBytes(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_space_remembers()
    {
        await using var world = await LivedInAsync();
        await world.AskedAndAnsweredAsync(Asked("1", Secret, Member) with { Space = Other });

        await world.Get<MemberData>().ForgetAsync(Club, Member, Token);

        Assert.Single(JsonNode.Parse(await world.Get<MemberData>().ExportAsync(Other, Member, Token))!["questions"]!.AsArray());
    }

    /// <summary>A member and bob have each asked something.</summary>
    private static async Task<LibraryWorld> LivedInAsync()
    {
        var world = await LibraryWorld.CreateAsync();
        await world.Get<DirectMessageHome>().ChooseAsync(Member, Club, Token);
        ((LimitDecision.Granted)await world.Get<LimitKeeper>().TryTakeAsync(Club, new Asker(Member, [], false), "10", null, Token)).Ticket.Dispose();
        var question = await world.AskedAndAnsweredAsync(Asked("1", Secret, Member));
        await world.Get<QuestionStore>().AddMessagesAsync(Club, question.Id, [new("10", "m1", 0)], threadId: null, Token);
        await world.Get<FeedbackStore>().VoteAsync(Club, question.AnswerId!, Member, Vote.Down, "Too old.", Token);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.AskedAndAnsweredAsync(Asked("2", member: "bob"));

        return world;
    }
}
