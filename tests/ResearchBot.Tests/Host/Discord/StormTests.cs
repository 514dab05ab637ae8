using System.Globalization;

using ResearchBot.Discord;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Interactions;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Very many messages that are not for the bot. <c>eng/discord-load.sh</c> lets them come for a minute.</summary>
public sealed class StormTests
{
    private const int Servers = 200;
    private const int PerSecond = 2_000;

    private static readonly int Seconds = Load.Of("STORM_SECONDS", 3);

    [Fact]
    public async Task A_storm_of_messages_costs_no_heartbeat_no_interaction_and_no_memory_that_stays()
    {
        await using var world = await BotWorld.WithTreatyAsync(new DiscordServerOptions { HeartbeatInterval = TimeSpan.FromSeconds(2) });

        for (var i = 1; i < Servers; i++)
        {
            world.Discord.AddGuild($"Server {i}").AddTextChannel("general");
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var storm = world.Discord.StormAsync(Seconds * PerSecond, PerSecond, TestContext.Current.CancellationToken);
        var asked = new List<EmulatedInteraction>();

        while (!storm.IsCompleted)
        {
            asked.Add(await world.Ada.RunCommandAsync(world.Channel, "help"));
            await asked[^1].AcknowledgedAsync();
            await Task.WhenAny(storm, Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        var report = await storm;
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1_048_576.0;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Sent} events in {report.Took.TotalSeconds:F0} s, {asked.Count} interactions, slowest {asked.Max(run => run.Acknowledged!.Value).TotalMilliseconds:F0} ms, heap of bot and server grown by {grown:F0} MB, {world.Get<DiscordClient>().DroppedMessages} messages passed over."));
        Assert.Single(world.Discord.Gateway.Connections);
        Assert.All(asked, run => Assert.True(run.Acknowledged < TimeSpan.FromSeconds(3)));
        Assert.True(grown < 200, $"The heap has grown by {grown:F0} MB.");
    }
}
