using System.Globalization;
using System.Net;

using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Fetching.Addresses;
using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class ForbiddenAddressTests
{
    [Fact]
    public async Task No_spelling_of_a_private_address_reaches_anything()
    {
        await using var world = await FetchWorld.CreateAsync();

        foreach (var host in Spellings.Loopback.Concat(Spellings.Others).Concat(Spellings.Private))
        {
            foreach (var port in new[] { "", string.Create(CultureInfo.InvariantCulture, $":{world.Sentinel.Port}") })
            {
                await world.FailedAsync($"http://{At(host, port)}");
                await world.FailedAsync($"https://{At(host, port)}");
            }
        }

        CheckNobodyCame(world);
    }

    [Fact]
    public async Task No_address_of_the_list_of_attacks_reaches_anything()
    {
        var path = Shared.Path("eval", "attacks", "ssrf_urls.txt");
        await using var world = await FetchWorld.CreateAsync();
        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);

        // The one public address in it may be fetched, and leads to the emulated sites here.
        foreach (var line in lines.Where(line => line is not ("" or "http://1.1.1.1")))
        {
            await world.FailedAsync(line);
        }

        CheckNobodyCame(world);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:25/_x")]
    [InlineData("ftp://news.example/")]
    [InlineData("data:text/html,hello")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http:")]
    [InlineData("http://")]
    [InlineData("//news.example/a")]
    [InlineData("news.example")]
    [InlineData("")]
    [InlineData("http://news.example:22/")]
    [InlineData("http://news.example:6333/")]
    [InlineData("http://ada@news.example/")]
    [InlineData("http://ada:secret@news.example/")]
    [InlineData("http://news.example/a\r\nHost: evil.example")]
    [InlineData("http://news.example/a b")]
    public async Task What_is_no_address_of_a_page_is_refused_before_anything_is_asked(string address)
    {
        await using var world = await FetchWorld.CreateAsync();

        var failed = await world.FailedAsync(address);

        Assert.Equal(FetchFault.Address, failed.Fault);
        Assert.Empty(world.Network.Connected);
        Assert.DoesNotContain("secret", failed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_one_private_address_among_public_ones_is_refused()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Network.Name("mixed.example", [ScriptedNetwork.Public, IPAddress.Loopback]);
        world.Network.Name("mixed6.example", [ScriptedNetwork.Public, IPAddress.IPv6Loopback]);

        Assert.Equal(FetchFault.Forbidden, (await world.FailedAsync("http://mixed.example/")).Fault);
        Assert.Equal(FetchFault.Forbidden, (await world.FailedAsync("http://mixed6.example/")).Fault);
        CheckNobodyCame(world);
    }

    [Fact]
    public async Task A_name_that_turns_private_is_refused_and_asked_for_once_a_connection()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        world.Network.Name("rebinding.example", [ScriptedNetwork.Public], [IPAddress.Loopback]);
        world.Sites.Put("/a", Pages.Html("first").With(("Connection", "close")));

        await world.FetchedAsync("http://rebinding.example/a");
        Assert.Equal((1, 1), (world.Network.Asked("rebinding.example"), world.Network.Connected.Count));

        var again = await world.FailedAsync(string.Create(CultureInfo.InvariantCulture, $"http://rebinding.example:{world.Sentinel.Port}/a"));
        Assert.Equal(FetchFault.Forbidden, again.Fault);
        Assert.Equal(FetchFault.Forbidden, (await world.FailedAsync("http://rebinding.example/a")).Fault);
        CheckNobodyCame(world);
    }

    [Fact]
    public async Task A_name_that_turns_private_between_two_redirects_is_refused()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        world.Network.Name("rebinding.example", [ScriptedNetwork.Public], [IPAddress.Loopback]);
        world.Sites.Put("/a", Pages.Redirect(302, string.Create(CultureInfo.InvariantCulture, $"http://rebinding.example:{world.Sentinel.Port}/secret")));

        Assert.Equal(FetchFault.Forbidden, (await world.FailedAsync("http://rebinding.example/a")).Fault);
        CheckNobodyCame(world);
    }

    [Fact]
    public async Task An_operator_may_name_a_host_with_its_port_and_nothing_else_opens()
    {
        var sentinel = Sentinel.Start();
        await using var elsewhere = sentinel;
        await using var world = await FetchWorld.CreateAsync(("AllowedHosts", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{sentinel.Port}")), ("Robots", "false"));

        var found = await world.FetchedAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{sentinel.Port}/"));
        await world.FailedAsync(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{sentinel.Port}/"));
        await world.FailedAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{world.Sentinel.Port}/"));

        Assert.Equal("secret", System.Text.Encoding.UTF8.GetString(found.Content.Bytes.Span));
        Assert.Equal((1, 0), (sentinel.Visits, world.Sentinel.Visits));
    }

    [Theory]
    [InlineData("1.1.1.1", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.128.0.0", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("2002:0808:0808::1", true)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("2001:0:53aa:64c::1", false)]
    [InlineData("3fff::1", false)]
    [InlineData("5f00::1", false)]
    [InlineData("4000::1", false)]
    public void The_table_tells_what_is_public(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    /// <summary>A fragment in a spelling stays behind the port.</summary>
    private static string At(string host, string port) => host.Split('#', 2) is [var before, var after] ? $"{before}{port}/#{after}" : $"{host}{port}/";

    private static void CheckNobodyCame(FetchWorld world)
    {
        Assert.Equal(0, world.Sentinel.Visits);
        Assert.All(world.Network.Connected, to => Assert.True(PublicAddress.IsPublic(to.Address), $"{to} was connected to."));
    }
}
