using Microsoft.Extensions.Time.Testing;

using ResearchBot.Discord.Gateway.Identifying;
using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway;

/// <summary>Discord resets the token of a bot that begins more than about a thousand sessions a day.</summary>
public sealed class IdentifyStormTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Ten_minutes_of_invalid_sessions_cost_at_most_five_identifies_a_minute_and_one_every_five_seconds(double jitter)
    {
        using var world = new GatewayWorld { Jitter = () => jitter };
        Refuse(world).Start();
        world.Pass(10 * Minute, TimeSpan.FromMilliseconds(500));

        var times = world.Gateway.TimesOf("identify");
        Assert.True(times.Count >= 3);
        Assert.True(MostWithin(times, Minute) <= 5);
        Assert.True(MostWithin(times, TimeSpan.FromSeconds(5)) <= 1);
    }

    [Fact]
    public void A_day_of_invalid_sessions_with_restarts_costs_at_most_a_hundred_identifies()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(Directory.CreateTempSubdirectory("gateway").FullName, "sessions.txt");
        var times = new List<TimeSpan>();
        var start = time.GetUtcNow();

        for (var restart = 0; restart < 60; restart++)
        {
            using var world = new GatewayWorld(time, file) { Jitter = () => 0 };
            var begun = time.GetUtcNow() - start;
            Refuse(world).Start();
            world.Pass(10 * Minute, TimeSpan.FromSeconds(1));
            times.AddRange(world.Gateway.TimesOf("identify").Select(at => begun + at));
        }

        Assert.Equal(100, times.Count);
        Assert.True(MostWithin(times, Minute) <= 5);
    }

    [Fact]
    public void A_budget_that_is_spent_is_said_and_ends_after_a_day()
    {
        using var world = new GatewayWorld { Jitter = () => 0 };
        Refuse(world).Start();
        world.Pass(TimeSpan.FromHours(3), TimeSpan.FromSeconds(2));
        Assert.Equal(100, world.Gateway.Count("identify"));
        Assert.Contains(world.Log.Lines, line => line.Text.Contains("waits", StringComparison.Ordinal));

        world.Gateway.OnIdentify = (socket, _) => socket.Send(world.Gateway.Ready());
        world.Pass(TimeSpan.FromHours(22), TimeSpan.FromSeconds(10));
        Assert.Equal(101, world.Gateway.Count("identify"));
        Assert.True(world.IsReady);
    }

    [Fact]
    public void Sessions_that_Discord_no_longer_grants_today_are_not_asked_for()
    {
        using var world = new GatewayWorld
        {
            StartLimit = new() { Total = 1000, Remaining = 0, ResetAfter = (long)TimeSpan.FromHours(2).TotalMilliseconds },
        };
        world.Start();
        world.Pass(TimeSpan.FromMinutes(119), TimeSpan.FromSeconds(10));
        Assert.Equal(0, world.Gateway.Count("connect"));

        world.Pass(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10));
        Assert.True(world.IsReady);
    }

    [Theory]
    [InlineData(1, 1, 5, 100)]
    [InlineData(4, 1, 5, 100)]
    [InlineData(40, 1, 12, 120)]
    [InlineData(64, 16, 64, 192)]
    [InlineData(1000, 16, 192, 3000)]
    public void A_bot_of_many_shards_may_start_them_all_in_a_day(int shards, int concurrency, int perMinute, int perDay) =>
        Assert.Equal(new IdentifyLimits(perMinute, perDay), IdentifyLimits.For(shards, concurrency));

    private static GatewayWorld Refuse(GatewayWorld world)
    {
        world.Gateway.OnIdentify = (socket, _) => socket.Send("""{"op":9,"d":false,"s":null,"t":null}""");

        return world;
    }

    private static int MostWithin(IReadOnlyList<TimeSpan> times, TimeSpan window) =>
        times.Max(from => times.Count(time => time >= from && time < from + window));
}
