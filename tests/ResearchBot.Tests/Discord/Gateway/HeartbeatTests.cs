using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway;

public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(ScriptedGateway.Interval);

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(0.99)]
    public void The_first_beat_comes_after_a_random_part_of_the_interval(double jitter)
    {
        using var world = new GatewayWorld { Jitter = () => jitter }.Start();
        world.Pass(Interval * 3, TimeSpan.FromMilliseconds(50));

        var beats = world.Gateway.TimesOf("beat");
        Assert.InRange(beats[0] - (Interval * jitter), TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
        Assert.All(beats.Zip(beats.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, Interval, Interval + TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public void A_beat_names_the_last_event()
    {
        using var world = new GatewayWorld().Start();
        world.Send("TYPING_START", "{}");
        world.Send("TYPING_START", "{}");
        world.Pass(Interval);

        Assert.Equal(3, world.Gateway.Seen.Single(seen => seen.What == "beat").Data.GetInt64());
    }

    [Fact]
    public void A_connection_that_answers_no_beat_is_given_up_within_one_interval_and_resumed()
    {
        using var world = new GatewayWorld().Start();
        world.Pass(Interval * 10);
        Assert.Single(world.Gateway.Sockets);

        world.Gateway.OnBeat = _ => { };
        var silent = world.Gateway.Count("beat");
        world.Pass(Interval * 3);

        var unanswered = world.Gateway.TimesOf("beat")[silent];
        Assert.Equal(4000, world.Gateway.Sockets[0].ClosedByClient);
        Assert.InRange(world.Gateway.TimesOf("connect")[1] - unanswered, Interval, Interval + TimeSpan.FromSeconds(2));
        Assert.Equal(1, world.Gateway.Count("identify"));
        Assert.NotEqual(0, world.Gateway.Count("resume"));
    }

    [Fact]
    public void Fifty_silent_connections_in_a_row_are_all_noticed()
    {
        using var world = new GatewayWorld { Jitter = () => 0.1 }.Start();
        world.Gateway.OnBeat = _ => { };
        world.Pass(Interval * 2 * 60, TimeSpan.FromSeconds(1));

        Assert.True(world.Gateway.Sockets.Count(socket => socket.ClosedByClient == 4000) >= 50);
        Assert.Equal(1, world.Gateway.Count("identify"));
    }

    [Fact]
    public void A_beat_that_is_asked_for_is_sent_at_once_and_a_flood_of_them_stays_within_the_limit()
    {
        using var world = new GatewayWorld { Jitter = () => 0.99 }.Start();
        world.Do(gateway => gateway.Last.Send("""{"op":1,"d":null,"s":null,"t":null}"""));
        Assert.Equal(1, world.Gateway.Count("beat"));

        for (var asked = 0; asked < 500; asked++)
        {
            world.Do(gateway => gateway.Last.Send("""{"op":1,"d":null,"s":null,"t":null}"""));
        }

        Assert.True(world.Gateway.Seen.Count(seen => seen.What != "connect") <= 120);
    }

    [Fact]
    public void Health_is_a_session_and_answered_beats()
    {
        using var world = new GatewayWorld();
        world.Gateway.OnIdentify = (_, _) => { };
        world.Start();
        Assert.False(world.IsReady);

        world.Do(gateway => gateway.Last.Send(gateway.Ready()));
        Assert.True(world.IsReady);
        world.Pass(Interval * 5);
        Assert.True(world.IsReady);

        world.Gateway.OnBeat = _ => { };
        world.Gateway.Connecting = _ => Task.FromException(new IOException());
        world.Pass(Interval * 2);
        Assert.False(world.IsReady);

        world.Gateway.OnBeat = socket => socket.Send("""{"op":11}""");
        world.Gateway.Connecting = _ => Task.CompletedTask;
        world.Pass(TimeSpan.FromSeconds(70));
        Assert.True(world.IsReady);
        Assert.Equal(1, world.Gateway.Count("identify"));
    }
}
