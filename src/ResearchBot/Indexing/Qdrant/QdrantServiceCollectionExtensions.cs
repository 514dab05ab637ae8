using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Registers the Qdrant index.</summary>
internal static class QdrantServiceCollectionExtensions
{
    /// <summary>The name of the HTTP client that knows the address and the key.</summary>
    public const string ClientName = "qdrant";

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(90);

    /// <summary>Adds an index that keeps passages on a Qdrant server, by the configuration section <c>Qdrant</c>.</summary>
    public static IServiceCollection AddQdrantPassageIndex(this IServiceCollection services)
    {
        services.AddOptions<QdrantOptions>()
            .BindConfiguration(QdrantOptions.Section)
            .Validate(options => options.HasWebUrl, "Qdrant:Url must be an http or https address.")
            .Validate(options => options.HasReadableKey, "Qdrant:ApiKeyFile names a file that is not there.")
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QdrantOptions>, QdrantOptionsValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IQdrantTransport>(provider =>
            new HttpQdrantTransport(provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName)));
        services.AddSingleton<QdrantGenerations>();
        services.AddSingleton<QdrantPassageIndex>();

        // The factory's own loggers would write a line a search, and at Trace the header with the key.
        services.AddHttpClient(ClientName, Configure)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RemoveAllLoggers()
            .AddStandardResilienceHandler(Configure);

        return services;
    }

    private static void Configure(IServiceProvider services, HttpClient client)
    {
        var options = services.GetRequiredService<IOptions<QdrantOptions>>().Value;
        client.BaseAddress = new Uri(options.Url.AbsoluteUri.TrimEnd('/') + "/");
        client.Timeout = TotalTimeout + AttemptTimeout;

        if (options.ReadKey() is { } key)
        {
            if (client.BaseAddress is { Scheme: "http", IsLoopback: false } address)
            {
                Log.KeyInClear(services.GetRequiredService<ILogger<QdrantPassageIndex>>(), address.Host);
            }

            client.DefaultRequestHeaders.Add(QdrantRefusal.KeyHeader, key);
        }
    }

    /// <summary>A redirected request would carry the key to another server, so none is followed.</summary>
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Every call may be repeated: points have ids of their own, and deleting twice deletes once.</summary>
    private static void Configure(HttpStandardResilienceOptions options)
    {
        options.AttemptTimeout.Timeout = AttemptTimeout;
        options.TotalRequestTimeout.Timeout = TotalTimeout;
        options.CircuitBreaker.SamplingDuration = 2 * AttemptTimeout;
        options.Retry.MaxRetryAttempts = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
    }
}
