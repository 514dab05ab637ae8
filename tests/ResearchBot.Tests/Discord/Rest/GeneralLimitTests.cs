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

    [Fact]
    public async Task Ways_that_take_long_or_short_squeeze_no_more_than_fifty_into_a_second()
    {
        var arrivals = new List<DateTimeOffset>();

        // the first fifty are long on their way, and those behind them are not
        await StartAsync(150, async number =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(number < 50 ? 700 : 5), _time, TestContext.Current.CancellationToken);

            lock (arrivals)
            {
                arrivals.Add(_time.GetUtcNow());
            }
        });

        Assert.All(arrivals, one => Assert.InRange(arrivals.Count(other => other >= one && other < one.AddSeconds(1)), 1, 50));
    }

    [Fact]
    public async Task A_part_of_a_millisecond_is_waited_for_too()
    {
        _limit.CloseFor(TimeSpan.FromMilliseconds(20.3));
        var entering = _limit.EnterAsync(Route, TestContext.Current.CancellationToken).AsTask();

        _time.Advance(TimeSpan.FromMilliseconds(20));
        await RestWorld.SettleAsync();
        Assert.False(entering.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await entering;
    }

    [Fact]
    public async Task A_request_that_is_given_up_leaves_its_place_to_the_next()
    {
        using var givingUp = new CancellationTokenSource();
        await StartAsync(50);
        var given = Enumerable.Range(0, 60).Select(_ => _limit.EnterAsync(Route, givingUp.Token).AsTask()).ToList();

        await givingUp.CancelAsync();

        foreach (var one in given)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        Assert.Equal(50, (await StartAsync(50)).Count);
    }

    private async Task<List<(int Number, DateTimeOffset At)>> StartAsync(int count, Func<int, Task>? way = null)
    {
        var starts = new List<(int, DateTimeOffset)>();
        var all = Task.WhenAll(Enumerable.Range(0, count).Select(async number =>
        {
            await _limit.EnterAsync(Route, TestContext.Current.CancellationToken);

            lock (starts)
            {
                starts.Add((number, _time.GetUtcNow()));
            }

            await (way?.Invoke(number) ?? Task.CompletedTask);
            _limit.Leave();
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
