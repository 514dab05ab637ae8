using ResearchBot.Indexing.Jobs;

using Xunit;

namespace ResearchBot.Tests.Indexing.Jobs;

public sealed class AheadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_come_in_the_order_of_the_items() =>
        Assert.Equal(
            Enumerable.Range(0, 1_000).Select(item => item * 2),
            await Ahead.RunAsync(Enumerable.Range(0, 1_000).ToAsyncEnumerable(), item => item * 2, Token).ToListAsync(Token));

    [Fact]
    public async Task A_fault_comes_in_its_place_and_ends_all()
    {
        var seen = new List<int>();

        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (var item in Ahead.RunAsync(Enumerable.Range(0, 100).ToAsyncEnumerable(), item => item == 30 ? throw new FormatException() : item, Token))
            {
                seen.Add(item);
            }
        });

        Assert.Equal(Enumerable.Range(0, 30), seen);
    }

    [Fact]
    public async Task Nothing_goes_on_when_nobody_takes_any_more()
    {
        var (begun, ended) = (0, 0);
        int Work(int item)
        {
            Interlocked.Increment(ref begun);
            Thread.Yield();
            Interlocked.Increment(ref ended);

            return item;
        }

        await foreach (var item in Ahead.RunAsync(Enumerable.Range(0, 10_000).ToAsyncEnumerable(), Work, Token))
        {
            if (item == 3)
            {
                break;
            }
        }

        Assert.Equal(begun, ended);
        Assert.InRange(begun, 4, 9_999);
    }
}
