using ResearchBot.Discord.Rest;
using ResearchBot.Discord.Rest.Limits;
using ResearchBot.Discord.Rest.Sending;

using Microsoft.Extensions.Time.Testing;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

public sealed class GeneralLimitTests
{
    private static readonly RestRoute Route = new("GET users/@me");

    private readonly FakeTimeProvider _time = new();
    private readonly GeneralLimit _limit;

    public GeneralLimitTests() => _limit = new GeneralLimit(new SteadyClock(_time));

    [Fact]
    public async Task No_second_sees_more_than_fifty_and_order_is_kept()
    {
        var starts = await StartAsync(400);

        Assert.All(starts, one => Assert.InRange(starts.Count(other => other.At >= one.At && other.At < one.At.AddSeconds(1)), 1, 50));
        Assert.Equal(starts.Select(start => start.Number).Order(), starts.Select(start => start.Number));
        Assert.True(starts[^1].At - starts[0].At < TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task What_waited_when_everything_was_closed_comes_slowly_too()
    {
        var starts = StartAsync(300);
        _limit.CloseFor(TimeSpan.FromSeconds(5));

        Assert.All(await starts, one => Assert.InRange(starts.Result.Count(other => other.At >= one.At && other.At < one.At.AddSeconds(1)), 1, 50));
    }

    private async Task<List<(int Number, DateTimeOffset At)>> StartAsync(int count)
    {
        var starts = new List<(int, DateTimeOffset)>();
        var all = Task.WhenAll(Enumerable.Range(0, count).Select(async number =>
        {
            await _limit.EnterAsync(Route, TestContext.Current.CancellationToken);

            lock (starts)
            {
                starts.Add((number, _time.GetUtcNow()));
            }
        }));

        while (!all.IsCompleted)
        {
            await RestWorld.SettleAsync();
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        await all;

        return starts;
    }
}
