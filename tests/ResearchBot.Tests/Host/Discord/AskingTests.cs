using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Members ask, in every way there is.</summary>
public sealed class AskingTests
{
    private const string Question = "When was the harbour treaty signed?";

    [Fact]
    public async Task A_command_is_acknowledged_and_answered_with_its_sources()
    {
        await using var world = await BotWorld.WithTreatyAsync();

        var run = await world.Ada.RunCommandAsync(world.Channel, "ask", ("question", Question));
        var answer = await run.OriginalAsync(message => !message.IsLoading && message.Text.Contains("3 May 2021", StringComparison.Ordinal));

        Assert.Contains("Coast Weekly", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Pings);
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_mention_is_answered_in_reply()
    {
        await using var world = await BotWorld.WithTreatyAsync();

        var asked = await world.Ada.SendAsync(world.Channel, $"{world.Discord.Bot.Mention} {Question}");
        var answer = await world.Ada.WaitForAsync(world.Channel, message => message.Text.Contains("3 May 2021", StringComparison.Ordinal));

        Assert.Equal(asked.Id, answer.RepliesTo?.Id);
        Assert.Empty(world.Discord.Faults);
    }
}
