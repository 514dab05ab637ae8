using System.Collections.Concurrent;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ResearchBot.Emulators.Web;

/// <summary>Sites on loopback: pages by path, or by host and path, in every way in which sites answer and misbehave. Keeps what it was asked.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<AskedPage> _asked = new();
    private readonly ConcurrentDictionary<string, PageReply> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.OrdinalIgnoreCase);

    private WebServer(WebApplication app) => _app = app;

    /// <summary>Its port on loopback.</summary>
    public int Port { get; private set; }

    /// <summary>Everything that it was asked, in order of arrival.</summary>
    public IReadOnlyList<AskedPage> Asked => [.. _asked];

    /// <summary>The most requests of one host that it had open at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>What is answered where no page is.</summary>
    public PageReply Otherwise { get; set; } = Pages.Status(404);

    /// <summary>Starts sites on a free port.</summary>
    public static async Task<WebServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.AddServerHeader = false;
        });
        var app = builder.Build();
        var server = new WebServer(app);
        app.Run(server.HandleAsync);
        await app.StartAsync(cancellationToken);
        server.Port = new Uri(app.Urls.Single()).Port;

        return server;
    }

    /// <summary>Its address of a path.</summary>
    public string At(string path) => FormattableString.Invariant($"http://127.0.0.1:{Port}{path}");

    /// <summary>Puts a page at a path (<c>/a</c>), or at a path of one host (<c>news.example/a</c>); a query stands in the path.</summary>
    public void Put(string place, PageReply reply) => _pages[place] = reply;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value + http.Request.QueryString.Value;
        var host = http.Request.Host.Host;
        _asked.Enqueue(new AskedPage(host, path, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        MostAtOnce = Math.Max(MostAtOnce, _open.AddOrUpdate(host, 1, (_, open) => open + 1));

        try
        {
            var reply = _pages.GetValueOrDefault(host + path) ?? _pages.GetValueOrDefault(path) ?? Otherwise;
            await reply(http);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Whoever asked has gone.
        }
        finally
        {
            _open.AddOrUpdate(host, 0, (_, open) => open - 1);
        }
    }
}

/// <summary>Answers one request.</summary>
/// <param name="http">The request and its answer.</param>
public delegate Task PageReply(HttpContext http);

/// <summary>Something that a site was asked.</summary>
/// <param name="Host">The host that was meant.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Headers">The headers.</param>
public sealed record AskedPage(string Host, string Path, IReadOnlyDictionary<string, string> Headers);
