using System.Net;

using ResearchBot.Ingestion.Fetching.Addresses;

namespace ResearchBot.Ingestion.Fetching.Exchanges;

/// <summary>The HTTP client of everything that nobody configured: it goes nowhere by itself, keeps nothing, and tells nothing.</summary>
internal static class GuardedHandler
{
    private const int HeaderKilobytes = 64;
    private const int MostIdle = 1;

    /// <summary>Creates it. HTTP/3 is never spoken, because it would not come by the connector.</summary>
    public static SocketsHttpHandler Create(GuardedConnector connector) => new()
    {
        ConnectCallback = async (context, cancellationToken) => await connector.ConnectAsync(context.DnsEndPoint, cancellationToken),
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = false,
        UseCookies = false,
        PreAuthenticate = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxResponseHeadersLength = HeaderKilobytes,
        MaxResponseDrainSize = 0,
        MaxConnectionsPerServer = MostIdle,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    };
}
