using CsCheck;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using ResearchBot.Discord.Gateway.Identifying;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Policies;

public sealed class IdentifyBudgetTests
{
    private static readonly IdentifyLimits Limits = new(5, 100);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void No_minute_and_no_day_has_more_than_its_share_whenever_it_is_asked_for() =>
        Gen.Int[0, 1_500].Array[1, 500].Sample(pauses =>
        {
            var ledger = new IdentifyLedger([]);
            var now = TimeSpan.Zero;
            var taken = new List<TimeSpan>();

            foreach (var pause in pauses)
            {
                now += TimeSpan.FromSeconds(pause);
                var wait = ledger.Take(now, Limits);

                if (wait == TimeSpan.Zero)
                {
                    taken.Add(now);
                }
                else
                {
                    Assert.Equal(TimeSpan.Zero, new IdentifyLedger(ledger.Begun.Select(time => time - now - wait)).Take(TimeSpan.Zero, Limits));
                }
            }

            Assert.All(taken, from => Assert.True(taken.Count(at => at >= from && at < from.Add(TimeSpan.FromMinutes(1))) <= 5));
            Assert.All(taken, from => Assert.True(taken.Count(at => at >= from && at < from.Add(TimeSpan.FromDays(1))) <= 100));
        }, iter: 200);

    [Fact]
    public async Task The_count_survives_a_restart()
    {
        var file = NewFile();
        var time = new FakeTimeProvider();
        await TakeAllAsync(file, time, 5);
        time.Advance(TimeSpan.FromSeconds(20));

        using var budget = Open(file, time);
        Assert.Equal(TimeSpan.FromSeconds(40), await budget.TakeAsync(Limits, Stop));
        time.Advance(TimeSpan.FromSeconds(41));
        Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(Limits, Stop));
        Assert.Equal(6, (await File.ReadAllLinesAsync(file, Stop)).Length);
    }

    [Fact]
    public async Task What_was_given_back_is_not_counted()
    {
        var file = NewFile();
        using var budget = Open(file, new FakeTimeProvider());

        for (var begun = 0; begun < 50; begun++)
        {
            Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(Limits, Stop));
            await budget.GiveBackAsync(Stop);
        }
    }

    [Fact]
    public async Task A_clock_that_is_set_while_it_runs_changes_nothing()
    {
        var time = new SetTimeProvider();
        using var budget = Open(NewFile(), time);

        for (var begun = 0; begun < 5; begun++)
        {
            await budget.TakeAsync(Limits, Stop);
            time.Set += TimeSpan.FromDays(begun % 2 == 0 ? 400 : -800);
        }

        Assert.InRange(await budget.TakeAsync(Limits, Stop), TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_over_a_restart_blocks_for_a_day_at_most()
    {
        var file = NewFile();
        await File.WriteAllLinesAsync(file, Enumerable.Repeat("2199-01-01T00:00:00.0000000+00:00", 100), Stop);
        var time = new FakeTimeProvider();
        using var budget = Open(file, time);

        Assert.Equal(TimeSpan.FromDays(1), await budget.TakeAsync(Limits, Stop));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(Limits, Stop));
    }

    [Theory]
    [InlineData("no time at all")]
    [InlineData("2026-03-01T12:00:00+00:00\n\u0000\u0001")]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_bot_from_starting(string content)
    {
        var file = NewFile();
        await File.WriteAllTextAsync(file, content, Stop);
        using var budget = Open(file, new FakeTimeProvider());

        Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(Limits, Stop));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_does_not_either_and_the_count_goes_on()
    {
        var blocked = NewFile();
        await File.WriteAllTextAsync(blocked, "", Stop);
        using var budget = Open(Path.Combine(blocked, "below", "sessions.txt"), new FakeTimeProvider());

        for (var begun = 0; begun < 5; begun++)
        {
            Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(Limits, Stop));
        }

        Assert.NotEqual(TimeSpan.Zero, await budget.TakeAsync(Limits, Stop));
    }

    private static async Task TakeAllAsync(string file, TimeProvider time, int count)
    {
        using var budget = Open(file, time);

        for (var begun = 0; begun < count; begun++)
        {
            Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(Limits, Stop));
        }
    }

    private static IdentifyBudgetFile Open(string file, TimeProvider time) => new(file, time, NullLogger<IdentifyBudgetFile>.Instance);

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("budget").FullName, "sessions.txt");

    private sealed class SetTimeProvider : TimeProvider
    {
        public TimeSpan Set { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) + Set;
    }
}
