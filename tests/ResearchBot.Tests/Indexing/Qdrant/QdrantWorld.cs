using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Qdrant;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>The real registration, with an alias of its own, every request checked against the official description where that is at hand, and no pause between retries.</summary>
internal sealed class QdrantWorld : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;

    public QdrantWorld(HttpMessageHandler? server = null, params (string Key, string Value)[] settings)
    {
        var configured = new Dictionary<string, string?> { ["Qdrant:Alias"] = Alias };

        foreach (var (key, value) in settings)
        {
            configured[key] = value;
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configured).Build());
        services.AddLogging(logging => logging.AddProvider(this).SetMinimumLevel(LogLevel.Trace));
        services.AddQdrantPassageIndex();
        services.ConfigureAll<HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.Zero);
        var client = services.AddHttpClient(QdrantServiceCollectionExtensions.ClientName);

        if (QdrantSpecification.Instance is { } specification)
        {
            client.AddHttpMessageHandler(provider =>
                new RequestCheck(specification, provider.GetRequiredService<IOptions<QdrantOptions>>().Value.Url));
        }

        if (server is not null)
        {
            client.ConfigurePrimaryHttpMessageHandler(() => server);
        }

        _services = services.BuildServiceProvider();
    }

    public string Alias { get; } = $"t{Guid.NewGuid():N}";

    /// <summary>Everything that was logged, at every level.</summary>
    public ConcurrentQueue<(LogLevel Level, string Text)> Logged { get; } = [];

    public IPassageIndex Index => _services.GetRequiredService<QdrantPassageIndex>();

    public IQdrantTransport Transport => _services.GetRequiredService<IQdrantTransport>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The collections of this world on the server, in use or not.</summary>
    public async Task<string[]> ListOwnAsync(CancellationToken cancellationToken) =>
    [
        .. (await Transport.ListCollectionsAsync(cancellationToken)).Where(name => name.StartsWith(Alias, StringComparison.Ordinal)).Order(),
    ];

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void IDisposable.Dispose()
    {
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logged.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
