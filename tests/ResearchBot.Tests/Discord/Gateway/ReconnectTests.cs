using System.Globalization;

using ResearchBot.Discord;
using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway;

public sealed class ReconnectTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4099)]
    public void A_close_that_leaves_the_session_is_resumed_with_the_last_event(int? code)
    {
        using var world = new GatewayWorld().Start();
        world.Send("TYPING_START", "{}");
        world.Do(gateway => gateway.Last.Close(code));
        world.Pass(5 * Second);

        var resume = Assert.Single(world.Gateway.Seen, seen => seen.What == "resume").Data;
        Assert.Equal("session-1", resume.GetProperty("session_id").GetString());
        Assert.Equal(2, resume.GetProperty("seq").GetInt64());
        Assert.Equal(GatewayWorld.Token, resume.GetProperty("token").GetString());
        Assert.Equal("wss://resume.test/?v=10&encoding=json&compress=zlib-stream", world.Gateway.Last.Address!.AbsoluteUri);
        Assert.True(world.IsReady);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void A_close_that_ends_the_session_begins_another_at_the_first_address(int code)
    {
        using var world = new GatewayWorld().Start();
        world.Do(gateway => gateway.Last.Close(code));
        world.Pass(10 * Second);

        Assert.Equal(2, world.Gateway.Count("identify"));
        Assert.Equal(0, world.Gateway.Count("resume"));
        Assert.Equal("gateway.test", world.Gateway.Last.Address!.Host);
        Assert.True(world.IsReady);
    }

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "update")]
    [InlineData(4013, "intent")]
    [InlineData(4014, "developer portal")]
    public async Task A_close_that_only_a_person_can_mend_ends_the_client_with_the_reason(int code, string word)
    {
        using var world = new GatewayWorld().Start();
        world.Do(gateway => gateway.Last.Close(code));
        world.Pass(1000 * Second, Second);

        var stopped = await Assert.ThrowsAsync<DiscordStoppedException>(() => world.Running);
        Assert.Contains(word, stopped.Message, StringComparison.Ordinal);
        Assert.Contains(code.ToString(CultureInfo.InvariantCulture), stopped.Message, StringComparison.Ordinal);
        Assert.Single(world.Gateway.Sockets);
    }

    [Fact]
    public async Task One_shard_that_must_stop_stops_all()
    {
        using var world = new GatewayWorld { Shards = 2, StartLimit = new() { MaxConcurrency = 2 } }.Start();
        Assert.Equal(2, world.Gateway.Count("identify"));
        world.Do(gateway => gateway.Sockets[0].Close(4004));

        await Assert.ThrowsAsync<DiscordStoppedException>(() => world.Running);
        Assert.Equal(1000, world.Gateway.Sockets[1].ClosedByClient);
    }

    [Fact]
    public void A_request_to_reconnect_is_followed_by_a_resume_and_a_lost_connection_too()
    {
        using var world = new GatewayWorld().Start();
        world.Do(gateway => gateway.Last.Send("""{"op":7,"d":null,"s":null,"t":null}"""));
        world.Pass(5 * Second);
        Assert.Equal(4000, world.Gateway.Sockets[0].ClosedByClient);
        Assert.Equal(1, world.Gateway.Count("resume"));

        world.Do(gateway => gateway.Last.Drop());
        world.Pass(5 * Second);
        Assert.Equal(2, world.Gateway.Count("resume"));
        Assert.Equal(1, world.Gateway.Count("identify"));
        Assert.True(world.IsReady);
    }

    [Fact]
    public void An_invalid_session_that_may_be_resumed_is_resumed()
    {
        using var world = new GatewayWorld().Start();
        world.Do(gateway => gateway.Last.Send("""{"op":9,"d":true}"""));
        world.Pass(5 * Second);

        Assert.Equal(1, world.Gateway.Count("resume"));
        Assert.Equal(1, world.Gateway.Count("identify"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.999, 5)]
    public void An_invalid_session_is_forgotten_and_another_begins_on_a_new_connection_after_a_pause(double jitter, int seconds)
    {
        using var world = new GatewayWorld { Jitter = () => jitter }.Start();
        world.Pass(60 * Second);
        var refused = world.Time.GetUtcNow();
        world.Do(gateway => gateway.Last.Send("""{"op":9,"d":false}"""));
        world.Pass(10 * Second, TimeSpan.FromMilliseconds(100));

        var again = world.Gateway.TimesOf("connect")[1] - (refused - world.Time.Start);
        Assert.InRange(again.TotalSeconds, seconds - 0.1, seconds + 0.1);
        Assert.Equal("gateway.test", world.Gateway.Last.Address!.Host);
        Assert.Equal(0, world.Gateway.Count("resume"));
        Assert.Equal(2, world.Gateway.Count("identify"));
    }

    [Fact]
    public void After_three_resumes_that_are_not_granted_another_session_begins()
    {
        using var world = new GatewayWorld().Start();
        world.Gateway.OnResume = (socket, _) => socket.Close(4000);
        world.Do(gateway => gateway.Last.Close(4000));
        world.Pass(60 * Second);

        Assert.Equal(3, world.Gateway.Count("resume"));
        Assert.Equal(2, world.Gateway.Count("identify"));
        Assert.True(world.IsReady);
    }

    [Fact]
    public void A_session_survives_an_outage_of_the_network_and_of_its_own_address()
    {
        using var world = new GatewayWorld().Start();
        world.Gateway.Connecting = _ => Task.FromException(new IOException());
        world.Do(gateway => gateway.Last.Drop());
        world.Pass(600 * Second, Second);
        world.Gateway.Connecting = _ => Task.CompletedTask;
        world.Pass(61 * Second, Second);

        Assert.Equal(1, world.Gateway.Count("identify"));
        Assert.Equal(1, world.Gateway.Count("resume"));
        Assert.Equal("gateway.test", world.Gateway.Last.Address!.Host);
        Assert.True(world.IsReady);
    }
}
