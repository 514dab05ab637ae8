using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Chat;

public sealed class ConversationsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_end_of_a_conversation_reads_oldest_first()
    {
        await using var world = await LibraryWorld.CreateAsync();
        string? last = null;

        for (var i = 1; i <= 5; i++)
        {
            last = (await world.AskedAndAnsweredAsync(Asked($"{i}", text: $"Question {i}?") with { PreviousId = last })).Id;
        }

        var open = await world.Get<QuestionStore>().BeginAsync(Asked("6", text: "Question 6?") with { PreviousId = last }, Token);
        var read = await world.Get<Conversations>().ReadAsync(Club, open.Question.Id, most: 3, Token);

        Assert.Equal(["Question 4?", "Question 5?", "Question 6?"], read.Select(exchange => exchange.Question.Text));
        Assert.Equal([true, true, false], read.Select(exchange => exchange.Answer?.Answer is Answer.Grounded));
    }

    [Fact]
    public async Task A_conversation_ends_at_the_wall_and_at_what_is_gone()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var foreign = await world.AskedAndAnsweredAsync(Asked("1") with { Space = Other });
        var ours = await world.AskedAndAnsweredAsync(Asked("2") with { PreviousId = foreign.Id });
        var orphan = await world.AskedAndAnsweredAsync(Asked("3") with { PreviousId = "gone" });

        Assert.Equal([ours.Id], (await world.Get<Conversations>().ReadAsync(Club, ours.Id, 5, Token)).Select(exchange => exchange.Question.Id));
        Assert.Equal([orphan.Id], (await world.Get<Conversations>().ReadAsync(Club, orphan.Id, 5, Token)).Select(exchange => exchange.Question.Id));
        Assert.Empty(await world.Get<Conversations>().ReadAsync(Other, ours.Id, 5, Token));
    }
}
