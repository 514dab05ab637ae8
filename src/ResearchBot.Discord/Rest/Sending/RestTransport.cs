using System.Net;
using System.Reflection;

using Microsoft.Extensions.Options;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>Sends one request and reads its answer, bounded in bytes. Acknowledgements have connections of their own.</summary>
internal sealed class RestTransport : IDisposable
{
    private const int MostBytes = 8 * 1024 * 1024;

    private readonly TimeProvider _time;
    private readonly HttpClient _general;
    private readonly HttpClient _acknowledgements;
    private readonly string _authorization;

    public RestTransport(IOptions<DiscordOptions> options, TimeProvider time)
        : this(options.Value, time, CreateHandler(), CreateHandler())
    {
    }

    /// <summary>Sends through given handlers, which it disposes of.</summary>
    public RestTransport(DiscordOptions options, TimeProvider time, HttpMessageHandler general, HttpMessageHandler acknowledgements)
    {
        _time = time;
        _general = CreateClient(options, general);
        _acknowledgements = CreateClient(options, acknowledgements);
        _authorization = options.ReadToken() is { Length: > 0 } token ? $"Bot {token}" : "";
    }

    /// <summary>Tells whether there is a token.</summary>
    public bool HasToken => _authorization.Length > 0;

    /// <summary>Sends a request among the others.</summary>
    public Task<RestOutcome> SendAsync(RestRequest request, TimeSpan limit, CancellationToken cancellationToken) =>
        SendAsync(_general, request, limit, cancellationToken);

    /// <summary>Sends a request past all others.</summary>
    public Task<RestOutcome> AcknowledgeAsync(RestRequest request, TimeSpan limit, CancellationToken cancellationToken) =>
        SendAsync(_acknowledgements, request, limit, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _general.Dispose();
        _acknowledgements.Dispose();
    }

    private async Task<RestOutcome> SendAsync(HttpClient client, RestRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);

        try
        {
            return new RestOutcome(await SendAsync(client, request, either.Token));
        }
        catch (OperationCanceledException silence) when (!cancellationToken.IsCancellationRequested)
        {
            // a silence that is not the one timed here is that of a connection which was never made
            return new RestOutcome(null, silence, WasNotSent: !timeout.IsCancellationRequested);
        }
        catch (HttpRequestException failure)
        {
            return RestFaults.Read(failure);
        }
        catch (IOException failure)
        {
            return new RestOutcome(null, failure);
        }
    }

    private async Task<RestAnswer> SendAsync(HttpClient client, RestRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, request.Path)
        {
            Content = request.Body?.CreateContent(),
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
        };

        if (!request.IsInteraction)
        {
            message.Headers.TryAddWithoutValidation("Authorization", _authorization);
        }

        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);

        return new RestAnswer(response.StatusCode, RateHeaders.Of(response.Headers), await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static HttpClient CreateClient(DiscordOptions options, HttpMessageHandler handler)
    {
        var client = new HttpClient(handler)
        {
            BaseAddress = options.Address,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBytes,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        var version = typeof(RestTransport).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "1.0.0";
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot ({options.Homepage.OriginalString}, {version})");

        return client;
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(10),

        // traces would hold the address, and with it the tokens of interactions
        ActivityHeadersPropagator = null,
    };
}
