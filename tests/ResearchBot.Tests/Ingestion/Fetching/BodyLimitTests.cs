using System.Text;

using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class BodyLimitTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("gzip", 80)]
    [InlineData("deflate", 80)]
    [InlineData("br", 200)]
    public async Task A_body_that_unfolds_to_far_more_than_it_is_is_given_up_early(string coding, int megabytes)
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Bomb(coding, megabytes));
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal(FetchFault.TooLarge, (await world.FailedAsync("http://news.example/a")).Fault);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 40L * Megabyte);
    }

    [Fact]
    public async Task A_body_packed_twice_is_not_unpacked()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Of("text/html", Pages.Pack("gzip", Pages.Pack("gzip", new byte[Megabyte]))).With(("Content-Encoding", "gzip, gzip")));

        Assert.Equal(FetchFault.TooLarge, (await world.FailedAsync("http://news.example/a")).Fault);
    }

    [Fact]
    public async Task A_body_without_an_end_stops_at_the_limit()
    {
        await using var world = await FetchWorld.CreateAsync(("WireBytes", "2000000"));
        world.Sites.Put("/a", Pages.Endless());

        Assert.Contains("1.9 MB", (await world.FailedAsync("http://news.example/a")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_not_begun()
    {
        await using var world = await FetchWorld.CreateAsync(("WireBytes", "2000"));
        world.Sites.Put("/a", Pages.Of("text/html", new byte[2_001]));
        world.Sites.Put("/b", Pages.Of("text/html", new byte[2_000]));

        Assert.Equal(FetchFault.TooLarge, (await world.FailedAsync("http://news.example/a")).Fault);
        await world.FetchedAsync("http://news.example/b");
    }

    [Fact]
    public async Task Packed_bytes_that_are_none_are_a_fault_of_the_site()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Of("text/html", Encoding.UTF8.GetBytes("not packed at all")).With(("Content-Encoding", "gzip")));

        Assert.Equal(FetchFault.Broken, (await world.FailedAsync("http://news.example/a")).Fault);
    }

    [Fact]
    public async Task A_site_that_never_finishes_is_left_when_its_time_is_up()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        var begun = new TaskCompletionSource();
        world.Sites.Put("/a", Pages.Stalled(begun));

        var fetching = world.FailedAsync("http://news.example/a");
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        world.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(FetchFault.TooSlow, (await fetching).Fault);
    }

    [Fact]
    public async Task Redirects_share_the_time_of_one_address()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        var begun = new TaskCompletionSource();
        world.Sites.Put("/a", http =>
        {
            world.Time.Advance(TimeSpan.FromSeconds(20));

            return Pages.Redirect(302, "/b")(http);
        });
        world.Sites.Put("/b", Pages.Stalled(begun));

        var fetching = world.FailedAsync("http://news.example/a");
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        world.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(FetchFault.TooSlow, (await fetching).Fault);
    }
}
