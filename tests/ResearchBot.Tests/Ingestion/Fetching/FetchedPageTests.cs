using System.Text;

using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class FetchedPageTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("The heron waits. ", 500)) + "</body></html>");

    [Fact]
    public async Task A_page_comes_with_what_the_site_says_of_it()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a?b=c", Pages.Of("Text/HTML; Charset=\"ISO-8859-1\"", Page).With(("ETag", "\"one\""), ("Last-Modified", "Sat, 15 Jun 2024 10:00:00 GMT"), ("Cache-Control", "max-age=7200")));

        var found = await world.FetchedAsync("http://news.example/a?b=c#part");

        Assert.Equal(Page, found.Content.Bytes.ToArray());
        Assert.Equal(("text/html", "ISO-8859-1"), (found.Content.MediaType, found.Content.Charset));
        Assert.Equal((new FetchMark("\"one\"", "Sat, 15 Jun 2024 10:00:00 GMT"), TimeSpan.FromHours(2)), (found.Content.Mark, found.Content.FreshFor));
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Html("old").Marked("\"one\"", "Sat, 15 Jun 2024 10:00:00 GMT"));
        var mark = (await world.FetchedAsync("http://news.example/a")).Content.Mark;

        Assert.IsType<FetchResult.NotModified>(await world.FetchAsync("http://news.example/a", mark: mark));
        Assert.IsType<FetchResult.NotModified>(await world.FetchAsync("http://news.example/a", mark: mark with { ETag = null }));
        Assert.IsType<FetchResult.Fetched>(await world.FetchAsync("http://news.example/a", mark: mark with { ETag = "\"two\"" }));
    }

    [Fact]
    public async Task We_say_who_we_are_and_carry_nothing_from_one_page_to_the_next()
    {
        await using var world = await FetchWorld.CreateAsync(("Contact", "ada@example.org"));
        world.Sites.Put("/a", Pages.Html("a").With(("Set-Cookie", "id=1; Path=/")));

        await world.FetchedAsync("http://news.example/a");
        await world.FetchedAsync("http://news.example/a");

        Assert.All(world.Sites.Asked, page => Assert.Matches(@"\AResearchBot/\d+\.\d+ \(self-hosted research assistant; ada@example\.org\)\z", page.Headers["User-Agent"]));
        Assert.All(world.Sites.Asked, page => Assert.DoesNotContain(page.Headers.Keys, name => name is "Cookie" or "Referer" or "Authorization" or "traceparent"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_page_is_unpacked(string coding)
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Packed(coding, "text/html", Page));

        Assert.Equal(Page, (await world.FetchedAsync("http://news.example/a")).Content.Bytes.ToArray());
    }

    [Fact]
    public async Task A_page_deflated_as_some_servers_do_is_unpacked()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Of("text/html", Pages.Pack("raw-deflate", Page)).With(("Content-Encoding", "deflate")));

        Assert.Equal(Page, (await world.FetchedAsync("http://news.example/a")).Content.Bytes.ToArray());
    }

    [Theory]
    [InlineData(401, FetchFault.Closed)]
    [InlineData(403, FetchFault.Closed)]
    [InlineData(404, FetchFault.Missing)]
    [InlineData(410, FetchFault.Gone)]
    [InlineData(418, FetchFault.Closed)]
    [InlineData(429, FetchFault.Busy)]
    [InlineData(500, FetchFault.Broken)]
    [InlineData(503, FetchFault.Broken)]
    [InlineData(204, FetchFault.Closed)]
    public async Task Each_refusal_of_a_site_has_its_sentence(int status, FetchFault fault)
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Status(status));

        Assert.Equal(fault, (await world.FailedAsync("http://news.example/a")).Fault);
    }

    [Theory]
    [InlineData("image/png", false)]
    [InlineData("video/mp4", false)]
    [InlineData("application/javascript", false)]
    [InlineData("application/json", false)]
    [InlineData("application/xhtml+xml", true)]
    [InlineData("application/pdf", true)]
    [InlineData("text/plain", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData(null, true)]
    [InlineData("nonsense", true)]
    public async Task Only_what_can_be_an_article_is_taken_for_one(string? type, bool isTaken)
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Of(type, Page));

        Assert.Equal(isTaken, await world.FetchAsync("http://news.example/a") is FetchResult.Fetched);
    }

    [Fact]
    public async Task Sites_that_cannot_be_reached_or_break_off_are_told_apart_from_those_that_refuse()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Network.Name("nowhere.example", []);
        world.Sites.Put("/a", Pages.Broken());

        Assert.Equal(FetchFault.Unreachable, (await world.FailedAsync("http://nowhere.example/a")).Fault);
        Assert.Equal(FetchFault.Unreachable, (await world.FailedAsync("http://news.example/a")).Fault);
    }
}
