using System.Globalization;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Fetching.Addresses;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

/// <summary>The fetcher as it is registered, with emulated sites at public addresses, and a sentinel on loopback that nobody may reach.</summary>
internal sealed class FetchWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private FetchWorld(WebServer sites, Sentinel sentinel, IEnumerable<(string Key, string Value)> settings)
    {
        Sites = sites;
        Sentinel = sentinel;
        Network = new ScriptedNetwork(sites.Port);
        Network.Site("news.example");
        var all = new Dictionary<string, string?>
        {
            ["Fetch:PauseMilliseconds"] = "0",

            // A port that is not fetched from would keep the sentinel safe without the guard.
            ["Fetch:Ports"] = string.Create(CultureInfo.InvariantCulture, $"80,443,{sentinel.Port}"),
        };

        foreach (var (key, value) in settings)
        {
            all[$"Fetch:{key}"] = value;
        }

        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IHostNetwork>(Network)
            .AddFetching()
            .BuildServiceProvider();
    }

    public WebServer Sites { get; }

    public Sentinel Sentinel { get; }

    public ScriptedNetwork Network { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 6, 15, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<FetchWorld> CreateAsync(params (string Key, string Value)[] settings) =>
        new(await WebServer.StartAsync(Token), Sentinel.Start(), settings);

    public Task<FetchResult> FetchAsync(string address, FetchPurpose purpose = FetchPurpose.Article, FetchMark? mark = null) =>
        _services.GetRequiredService<WebFetcher>().FetchAsync(new FetchRequest(address, purpose) { Mark = mark }, Token);

    public async Task<FetchResult.Fetched> FetchedAsync(string address, FetchPurpose purpose = FetchPurpose.Article) =>
        Assert.IsType<FetchResult.Fetched>(await FetchAsync(address, purpose));

    public async Task<FetchResult.Failed> FailedAsync(string address, FetchPurpose purpose = FetchPurpose.Article)
    {
        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(address, purpose));
        Assert.Matches(@"\A[A-Z][^\n]+\.\z", failed.Sentence);

        return failed;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Sites.DisposeAsync();
        await Sentinel.DisposeAsync();
    }
}
