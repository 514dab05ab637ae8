using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Words;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Corrections;

/// <summary>What could not be answered is answered where it was asked, when an article comes.</summary>
public sealed class LateAnswerTests
{
    private const string Question = "When was the harbour treaty signed?";

    private static readonly string Declined = Wordbook.English.NotInCorpus.ToString();

    [Fact]
    public async Task Everybody_who_asked_is_answered_in_the_place_where_they_asked()
    {
        await using var world = await BotWorld.StartAsync(settings: ("Corpus:Seed", ""));
        var (bob, other) = (world.Guild.AddMember("bob"), world.Guild.AddTextChannel("other"));
        await world.SetAsync(world.Channel, here => here);
        await world.SetAsync(other, here => here);
        await world.Ada.SendAsync(world.Channel, $"{world.Discord.Bot.Mention} {Question}");
        await world.Ada.WaitForAsync(world.Channel, message => message.Author == world.Discord.Bot && message.Text.Contains(Declined, StringComparison.Ordinal));
        await bob.SendAsync(other, $"{world.Discord.Bot.Mention} {Question}");
        await bob.WaitForAsync(other, message => message.Author == world.Discord.Bot && message.Text.Contains(Declined, StringComparison.Ordinal));

        await world.GivenAsync(SpaceId.Default, BotWorld.Treaty);
        var forAda = await world.Ada.WaitForAsync(world.Channel, message => message.Text.Contains("3 May 2021", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        var forBob = await bob.WaitForAsync(other, message => message.Text.Contains("3 May 2021", StringComparison.Ordinal), TimeSpan.FromSeconds(60));

        Assert.Contains(world.Ada.Mention, forAda.Text, StringComparison.Ordinal);
        Assert.Contains(bob.Mention, forBob.Text, StringComparison.Ordinal);
        Assert.Empty(forAda.Pings);
        Assert.Empty(world.Discord.Faults);
    }
}
