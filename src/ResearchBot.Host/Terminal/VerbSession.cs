using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Host.Reading;
using ResearchBot.Host.Terminal.Settings;
using ResearchBot.Host.Terminal.Showing;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Reading;

using Spectre.Console;

namespace ResearchBot.Host.Terminal;

/// <summary>One run of a verb: its streams, and the library, built when it is first asked for.</summary>
internal sealed class VerbSession : IAsyncDisposable
{
    private readonly Lazy<IConfigurationRoot> _configuration;
    private readonly Lazy<ServiceProvider> _services;
    private readonly Lazy<IAnsiConsole> _screen;

    public VerbSession(TerminalStreams streams, IReadOnlyList<string> settings)
    {
        Streams = streams;
        Settings = settings;
        _configuration = new(() => ProgramSettings.Read(settings));
        _services = new(Build);
        _screen = new(() => Screen.Create(streams.Output, streams.OutputWidth, Configuration));
    }

    public TerminalStreams Streams { get; }

    /// <summary>The settings of the command line.</summary>
    public IReadOnlyList<string> Settings { get; }

    public IConfiguration Configuration => _configuration.Value;

    /// <summary>The data directory, as the settings name it.</summary>
    public string DataDirectory => Configuration["Data:Directory"] ?? new DataOptions().Directory;

    /// <summary>What readable results are drawn on.</summary>
    public IAnsiConsole Out => _screen.Value;

    /// <summary>What a reader is told beside results.</summary>
    public IAnsiConsole Err => Screen.Create(Streams.Error, Streams.ErrorWidth, Configuration);

    /// <summary>A part of the library.</summary>
    public T Get<T>()
        where T : notnull => _services.Value.GetRequiredService<T>();

    /// <summary>Makes the catalog ready.</summary>
    public Task OpenCatalogAsync(CancellationToken cancellationToken) => Get<Opening>().OpenCatalogAsync(cancellationToken);

    /// <summary>Makes the catalog ready for a change that is to be in the index when the verb ends: an encoder that cannot be used is told of before anything is written.</summary>
    public Task OpenForChangeAsync(CancellationToken cancellationToken)
    {
        Get<EmbeddingSource>().FindEncoder();

        return OpenCatalogAsync(cancellationToken);
    }

    /// <summary>Makes catalog and index ready. An index that another process is just building for the first time is waited for.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await OpenCatalogAsync(cancellationToken);
        await using var progress = new ProgressShow(Streams, "Indexing");

        try
        {
            if (!await Get<IndexCatchUp>().TryUpdateAsync(progress, cancellationToken)
                && await Get<IPassageIndex>().FindProfileIdAsync(cancellationToken) is null)
            {
                await Get<IndexCatchUp>().WaitAsync(progress, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OptionsValidationException))
        {
            // What is there may still serve; what does not says so itself.
            Log.NotUpToDate(Get<ILogger<VerbSession>>(), Report(exception));
        }
    }

    /// <summary>Returns when the index has all that the catalog has, and copies are known for what they are.</summary>
    /// <returns>False when there is no room for it, which was told then.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        await using var progress = new ProgressShow(Streams, "Indexing");

        try
        {
            await Get<IndexCatchUp>().WaitAsync(progress, cancellationToken);
            await Get<SignatureUpdater>().UpdateAsync(cancellationToken);

            return true;
        }
        catch (Exception exception) when (CatalogFault.IsDiskFull(exception))
        {
            await TellAsync($"The catalog has the change; the index follows when there is room, because the disk of '{DataDirectory}' is full.");

            return false;
        }
    }

    /// <summary>Writes a result as one line of JSON.</summary>
    public Task WriteAsync<T>(T result, JsonTypeInfo<T> type) => Streams.Output.WriteLineAsync(JsonSerializer.Serialize(result, type));

    /// <summary>Writes a line for a person: no result, and no part of one.</summary>
    public Task TellAsync(string sentence) => Streams.Error.WriteLineAsync(sentence);

    /// <summary>Tells the log about a fault.</summary>
    /// <returns>The reference under which it stands there.</returns>
    public string Report(Exception exception)
    {
        var reference = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);

        // The library's own log may be what could not be built.
        if (_configuration.IsValueCreated && MinimumLevel() <= LogLevel.Debug)
        {
            Log.Failed(new ErrorLineLogs(Streams.Error).CreateLogger(nameof(VerbSession)), reference, exception);
        }

        return reference;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(_configuration.Value);
        services.AddResearchBot().AddReadingWorkers(ReadingHead.Program);
        services.AddLogging(logging => logging
            .AddConfiguration(_configuration.Value.GetSection("Logging"))
            .AddProvider(new ErrorLineLogs(Streams.Error))
            .AddFilter<ErrorLineLogs>(category: null, MinimumLevel())
            .AddFilter<ErrorLineLogs>("Polly", MinimumLevel() < LogLevel.Warning ? MinimumLevel() : LogLevel.None));
        var provider = services.BuildServiceProvider();
        provider.GetService<IStartupValidator>()?.Validate();

        return provider;
    }

    private LogLevel MinimumLevel() => _configuration.Value.GetValue("Logging:LogLevel:Default", LogLevel.Warning);
}
