using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class HostTurnsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_and_hosts_do_not_wait_for_each_other()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        world.Network.Site("other.example");
        var (slow, begun) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Sites.Put("news.example/slow", async http =>
        {
            begun.TrySetResult();
            await slow.Task.WaitAsync(Token);
            await Pages.Html("slow")(http);
        });
        world.Sites.Put("/a", Pages.Html("a"));

        var first = world.FetchedAsync("http://news.example/slow");
        await begun.Task.WaitAsync(Token);
        var waiting = Enumerable.Range(0, 5).Select(_ => world.FetchedAsync("http://news.example/a")).ToList();
        await world.FetchedAsync("http://other.example/a");
        Assert.Single(world.Sites.Asked, page => page.Host == "news.example");
        slow.SetResult();
        await Task.WhenAll([first, .. waiting]);

        Assert.Equal(1, world.Sites.MostAtOnce);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_rest_is_not_asked_before_it_is_over()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        world.Sites.Put("/a", Pages.Then(Pages.Status(429, ("Retry-After", "120")), Pages.Html("a")));

        var busy = await world.FailedAsync("http://news.example/a");
        Assert.Equal((FetchFault.Busy, world.Time.GetUtcNow().AddMinutes(2)), (busy.Fault, busy.NotBefore));
        Assert.Equal(FetchFault.Busy, (await world.FailedAsync("http://news.example/a")).Fault);
        Assert.Single(world.Sites.Asked);

        world.Time.Advance(TimeSpan.FromSeconds(120));
        await world.FetchedAsync("http://news.example/a");
    }

    [Fact]
    public async Task A_rest_may_be_a_time_of_day_and_is_no_longer_than_a_day()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        world.Network.Site("other.example");
        var at = world.Time.GetUtcNow().AddMinutes(5);
        world.Sites.Put("news.example/a", Pages.Status(503, ("Retry-After", Pages.Time(at))));
        world.Sites.Put("other.example/a", Pages.Status(503, ("Retry-After", "99999999")));

        Assert.Equal(at, (await world.FailedAsync("http://news.example/a")).NotBefore);
        Assert.Equal(world.Time.GetUtcNow().AddDays(1), (await world.FailedAsync("http://other.example/a")).NotBefore);
    }

    [Fact]
    public async Task A_pause_lies_between_two_pages_of_a_host()
    {
        await using var world = await FetchWorld.CreateAsync(("PauseMilliseconds", "1000"));
        world.Sites.Put("/a", Pages.Html("a"));
        await world.FetchedAsync("http://news.example/a");

        var second = world.FetchedAsync("http://news.example/a");
        Assert.False(second.IsCompleted);
        Assert.Single(world.Sites.Asked, page => page.Path == "/a");
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_turn_to_others()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        var begun = new TaskCompletionSource();
        world.Sites.Put("/slow", Pages.Stalled(begun));
        world.Sites.Put("/a", Pages.Html("a"));

        var first = world.FailedAsync("http://news.example/slow");
        await begun.Task.WaitAsync(Token);
        var second = world.FetchedAsync("http://news.example/a");
        world.Time.Advance(TimeSpan.FromSeconds(31));

        await first;
        await second;
    }
}
