using System.Text;

using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class OrdinaryAddressesTests
{
    private static readonly string[] Hosts = ["news.example", "www.news.example", "bücher.example", "NEWS.Example", "93.184.216.34"];

    private static readonly (string Path, PageReply Reply)[] Shapes =
    [
        ("/", Pages.Html("page")),
        ("", Pages.Html("page")),
        ("/a", Pages.Html("page")),
        ("/a/", Pages.Html("page")),
        ("/2024/06/15/a-headline-of-many-words", Pages.Html("page")),
        ("/a.html", Pages.Html("page")),
        ("/a?id=1&b=2", Pages.Html("page")),
        ("/a?q=%C3%A4%20b", Pages.Html("page")),
        ("/a?url=http://127.0.0.1/", Pages.Html("page")),
        ("/%C3%BCber", Pages.Html("page")),
        ("/a#part", Pages.Html("page")),
        ("/a;v=1", Pages.Html("page")),
        ("/a~b_c-d.e", Pages.Html("page")),
        ("/plain", Pages.Text("page")),
        ("/latin", Pages.Of("text/html; charset=iso-8859-1", Encoding.Latin1.GetBytes("page"))),
        ("/gzip", Pages.Packed("gzip", "text/html", "page"u8.ToArray())),
        ("/br", Pages.Packed("br", "text/html", "page"u8.ToArray())),
        ("/deflate", Pages.Packed("deflate", "text/html", "page"u8.ToArray())),
        ("/untyped", Pages.Of(null, "page"u8.ToArray())),
        ("/moved", Pages.Redirect(302, "/there")),
    ];

    [Fact]
    public async Task A_hundred_ordinary_addresses_are_all_fetched()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Network.Site("www.news.example");
        world.Network.Site("xn--bcher-kva.example");
        world.Sites.Put("/there", Pages.Html("page"));
        var fetched = 0;

        foreach (var (path, reply) in Shapes)
        {
            world.Sites.Otherwise = http => http.Request.Path == "/robots.txt" ? Pages.Status(404)(http) : reply(http);

            foreach (var host in Hosts)
            {
                var found = await world.FetchAsync($"http://{host}{path}");
                Assert.True(found is FetchResult.Fetched, $"http://{host}{path}: {found}");
                Assert.Equal("page", Encoding.UTF8.GetString(((FetchResult.Fetched)found).Content.Bytes.Span));
                fetched++;
            }
        }

        Assert.Equal(100, fetched);
    }
}
