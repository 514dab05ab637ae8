using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway;

public sealed class PatienceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_gateway_that_closes_before_it_greets_is_tried_ever_more_rarely()
    {
        using var world = new GatewayWorld { Jitter = () => 0.999 };
        world.Gateway.OnOpen = socket => socket.Close(1011);
        world.Start();
        world.Pass(3600 * Second, Second);

        var times = world.Gateway.TimesOf("connect");
        var pauses = times.Zip(times.Skip(1), (one, next) => (next - one).TotalSeconds).ToList();
        Assert.True(times.Count(time => time < 6 * Second) <= 4, "more than four in six seconds");
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600], pauses.Take(11).Select(pause => Math.Round(pause)), (one, other) => Math.Abs(one - other) <= 1.5);
        Assert.False(File.Exists(world.BudgetFile) && File.ReadAllLines(world.BudgetFile).Length > 0, "a session that never began was counted");
    }

    [Fact]
    public void Closes_after_ready_are_answered_ever_more_rarely_until_a_connection_is_healthy_for_a_minute()
    {
        using var world = new GatewayWorld { Jitter = () => 0.999 }.Start();
        world.Gateway.OnResume = (socket, _) =>
        {
            socket.Send(world.Gateway.Event("RESUMED", "{}"));
            socket.Close(4000);
        };
        world.Do(gateway => gateway.Last.Close(4000));
        world.Pass(12 * Second);
        Assert.True(world.Gateway.Count("connect") <= 5);
        world.Pass(600 * Second, Second);
        var times = world.Gateway.TimesOf("connect");
        Assert.InRange((times[^1] - times[^2]).TotalSeconds, 55, 61);

        world.Gateway.OnResume = (socket, _) => socket.Send(world.Gateway.Event("RESUMED", "{}"));
        world.Pass(130 * Second, Second);
        var before = world.Gateway.Count("connect");
        world.Do(gateway => gateway.Last.Close(4000));
        world.Pass(2 * Second);
        Assert.Equal(before + 1, world.Gateway.Count("connect"));
        Assert.Equal(1, world.Gateway.Count("identify"));
    }

    [Fact]
    public void A_gateway_that_says_nothing_is_left_after_twenty_seconds()
    {
        using var world = new GatewayWorld();
        world.Gateway.OnOpen = _ => { };
        world.Start();
        world.Pass(19 * Second);
        Assert.Null(world.Gateway.Last.ClosedByClient);
        world.Pass(3 * Second);
        Assert.NotNull(world.Gateway.Sockets[0].ClosedByClient);
        Assert.Equal(2, world.Gateway.Sockets.Count);
    }

    [Fact]
    public void A_connection_that_hangs_while_it_opens_is_left()
    {
        using var world = new GatewayWorld();
        world.Gateway.Connecting = token => Task.Delay(Timeout.Infinite, token);
        world.Start();
        world.Gateway.Connecting = _ => Task.CompletedTask;
        world.Pass(25 * Second);

        Assert.True(world.IsReady);
    }

    [Fact]
    public void A_session_that_does_not_begin_is_left_after_thirty_seconds()
    {
        using var world = new GatewayWorld();
        world.Gateway.OnIdentify = (_, _) => { };
        world.Start();
        world.Pass(29 * Second);
        Assert.Null(world.Gateway.Last.ClosedByClient);
        world.Pass(3 * Second);
        Assert.NotNull(world.Gateway.Sockets[0].ClosedByClient);
    }

    [Fact]
    public void A_long_replay_is_waited_for_as_long_as_events_come()
    {
        using var world = new GatewayWorld().Start();
        world.Gateway.OnResume = (_, _) => { };
        world.Do(gateway => gateway.Last.Drop());
        world.Pass(2 * Second);

        for (var event_ = 0; event_ < 10; event_++)
        {
            world.Send("TYPING_START", "{}");
            world.Pass(20 * Second);
        }

        Assert.Equal(2, world.Gateway.Sockets.Count);
        world.Pass(31 * Second);
        Assert.Equal(4000, world.Gateway.Sockets[1].ClosedByClient);
    }

    [Fact]
    public void A_close_that_nobody_answers_is_cut_off_after_five_seconds()
    {
        using var world = new GatewayWorld().Start();
        world.Gateway.OnClose = (_, _) => { };
        var first = world.Gateway.Last;
        world.Do(gateway => gateway.Last.Send("""{"op":7}"""));
        world.Pass(4 * Second);
        Assert.False(first.IsAborted);
        world.Pass(2 * Second);
        Assert.True(first.IsAborted);
        Assert.Equal(1, world.Gateway.Count("resume"));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(4000)]
    public async Task A_client_that_is_told_to_end_closes_and_returns(int code)
    {
        using var world = new GatewayWorld { ShutdownCode = code }.Start();
        world.Stop();

        await world.Running.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(code, world.Gateway.Last.ClosedByClient);
        Assert.Single(world.Gateway.Sockets);
    }

    [Fact]
    public async Task A_client_that_is_told_to_end_while_it_waits_returns_at_once()
    {
        using var world = new GatewayWorld();
        world.Gateway.Connecting = _ => Task.FromException(new IOException());
        world.Start();
        world.Pass(60 * Second);
        world.Stop();

        await world.Running.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
