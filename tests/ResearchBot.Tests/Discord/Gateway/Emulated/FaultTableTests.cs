using ResearchBot.Discord;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Emulated;

/// <summary>The faults that well-known clients do not survive, over a real socket.</summary>
public sealed class FaultTableTests
{
    /// <summary>Timers and the clock may differ by so much.</summary>
    private static readonly TimeSpan ClockStep = TimeSpan.FromMilliseconds(20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Missing_answers_to_heartbeats_are_noticed_within_one_interval()
    {
        var interval = TimeSpan.FromMilliseconds(500);
        await using var client = await EmulatedClient.StartAsync(new DiscordServerOptions { HeartbeatInterval = interval, IdentifyPause = TimeSpan.Zero });
        await client.ReadyAsync();
        await Task.Delay(interval * 3, Stop);
        Assert.Single(client.Discord.Gateway.Connections);

        client.Discord.Gateway.Acknowledges = false;
        var from = client.Discord.Gateway.Received.Count;
        await client.Discord.Gateway.UntilAsync(hub => hub.Connections.Count > 1);
        var silent = client.Discord.Gateway.Received.Skip(from).First(frame => frame.Op == 1).At;

        Assert.Equal(4000, client.Discord.Gateway.Connections[0].ClosedByClient);
        Assert.InRange(client.Discord.Gateway.Connections[1].OpenedAt - silent, interval * 0.9, interval * 2);
        client.Discord.Gateway.Acknowledges = true;
        await client.ReadyAsync();
        Assert.Single(client.Discord.Gateway.Identifies);
    }

    [Fact]
    public async Task Identifies_that_are_refused_again_and_again_are_at_most_one_in_five_seconds()
    {
        await using var client = await EmulatedClient.StartAsync(
            prepare: discord => discord.Gateway.When(GatewayPoint.AtIdentify, new GatewayFault.Invalidating(false)));
        await Task.Delay(TimeSpan.FromSeconds(6.5), Stop);

        Assert.InRange(client.Discord.Gateway.Identifies.Count, 1, 2);
        client.Discord.Gateway.Heal();
        await client.ReadyAsync();
    }

    [Fact]
    public Task Repeated_closes_before_and_after_ready_are_answered_ever_more_rarely() => Task.WhenAll(
        CloseAgainAndAgainAsync(GatewayPoint.AfterReady, 4000),
        CloseAgainAndAgainAsync(GatewayPoint.BeforeHello, 1011),
        CloseAgainAndAgainAsync(GatewayPoint.AfterHello, 4000));

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_close_for_good_ends_the_client_which_says_why(int code)
    {
        await using var client = await EmulatedClient.StartAsync();
        await client.ReadyAsync();
        client.Discord.Gateway.Do(new GatewayFault.Closing(code));

        var stopped = await Assert.ThrowsAsync<DiscordStoppedException>(() => client.Running.WaitAsync(TimeSpan.FromSeconds(20), Stop));
        Assert.Contains($"({code})", stopped.Message, StringComparison.Ordinal);
        Assert.Single(client.Discord.Gateway.Connections);
    }

    [Fact]
    public async Task Payloads_that_are_split_over_messages_are_read()
    {
        await using var client = await EmulatedClient.StartAsync(prepare: discord => discord.Gateway.PiecesPerPayload = 7);
        await client.ReadyAsync();
        var channel = client.Discord.AddGuild("Harbour").AddTextChannel("general");
        var sent = await channel.Guild!.AddMember("anna").SendAsync(channel, string.Concat(Enumerable.Repeat("Ünïcödé 🦦 ", 100)));

        await Patience.UntilAsync(() => client.Handler.Count($"message {sent.Id}") == 1);
        Assert.Single(client.Discord.Gateway.Connections);
    }

    [Fact]
    public async Task A_session_that_is_deaf_after_a_resume_shows_in_the_age_of_its_last_event()
    {
        await using var client = await EmulatedClient.StartAsync(prepare: discord => discord.Gateway.IsDeafAfterResume = true);
        await client.ReadyAsync();
        client.Discord.Gateway.Do(new GatewayFault.Reconnecting());
        await client.Discord.Gateway.UntilAsync(hub => hub.Connections.Count > 1 && hub.Connections[1].IsReady);
        await client.ReadyAsync();
        var channel = client.Discord.AddGuild("Harbour").AddTextChannel("general");
        await channel.Guild!.AddMember("anna").SendAsync(channel, "Hello?");
        await Task.Delay(500, Stop);

        Assert.True(client.Client.LastEventAge > TimeSpan.FromMilliseconds(400));
    }

    [Fact]
    public async Task Fifty_forced_ends_with_doubled_replays_lose_no_event_and_double_none()
    {
        EmulatedChannel? channel = null;
        EmulatedMember? anna = null;
        await using var client = await EmulatedClient.StartAsync(jitter: 0, prepare: discord =>
        {
            channel = discord.AddGuild("Harbour").AddTextChannel("general");
            anna = channel.Guild!.AddMember("anna");
            discord.Gateway.ReplaysPerEvent = 2;
        });
        await client.ReadyAsync();
        var sent = new List<ulong>();
        GatewayFault[] faults = [new GatewayFault.Dropping(), new GatewayFault.Reconnecting(), new GatewayFault.Closing(4000), new GatewayFault.Invalidating(true), new GatewayFault.Closing(1001)];

        for (var end = 1; end <= 50; end++)
        {
            sent.Add((await anna!.SendAsync(channel!, $"before {end}")).Id);
            client.Discord.Gateway.Do(faults[end % faults.Length]);
            sent.Add((await anna.SendAsync(channel!, $"between {end}")).Id);
            await client.Discord.Gateway.UntilAsync(hub => hub.Connections.Count > end && hub.Connections[end].IsReady);
            await client.ReadyAsync();
        }

        await Patience.UntilAsync(() => client.Handler.Told.Count(what => what.StartsWith("message", StringComparison.Ordinal)) >= 100);
        await Task.Delay(200, Stop);
        Assert.Equal(sent.Select(id => $"message {id}"), client.Handler.Told.Where(what => what.StartsWith("message", StringComparison.Ordinal)));
        Assert.Single(client.Discord.Gateway.Identifies);
    }

    private static async Task CloseAgainAndAgainAsync(GatewayPoint point, int code)
    {
        await using var client = await EmulatedClient.StartAsync(jitter: 0.5, prepare: discord =>
        {
            discord.Gateway.When(point, new GatewayFault.Closing(code));
            discord.Gateway.When(GatewayPoint.AfterResume, new GatewayFault.Closing(code));
        });
        await client.Discord.Gateway.UntilAsync(hub => hub.Connections.Count >= 4);

        // Half of one, two and four seconds: a machine that is busy makes pauses longer, and never shorter.
        var opened = client.Discord.Gateway.Connections.Take(4).Select(connection => connection.OpenedAt).ToList();
        Assert.All(opened.Zip(opened.Skip(1), (one, next) => next - one).Index(), pause =>
            Assert.True(pause.Item >= TimeSpan.FromSeconds(0.5 * (1 << pause.Index)) - ClockStep, $"Pause {pause.Index + 1} lasted {pause.Item}."));
        Assert.InRange(client.Discord.Gateway.Identifies.Count, 0, 1);
    }
}
