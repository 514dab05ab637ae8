using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Evaluation;

/// <summary>A catalog and an index of their own, made for one measurement and deleted behind it.</summary>
internal sealed class ScratchCorpus : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private ScratchCorpus(ServiceProvider services, string folder)
    {
        _services = services;
        _folder = folder;
    }

    /// <summary>Makes an empty one that is configured like the program, but for where things are kept.</summary>
    public static async Task<ScratchCorpus> CreateAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("researchbot-evaluation-").FullName;
        var scratch = new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data:Directory"] = folder,
                ["Corpus:Seed"] = "",
                ["Qdrant:Alias"] = Path.GetFileName(folder),
            })
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(scratch).AddResearchBot().BuildServiceProvider();
        await services.GetRequiredService<Opening>().OpenCatalogAsync(cancellationToken);

        return new ScratchCorpus(services, folder);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Adds a file of articles and waits until they can be found.</summary>
    public async Task<ImportTotals> AddAsync(string path, CancellationToken cancellationToken)
    {
        var totals = await Get<ArticleImport>().AddAsync(
            SpaceId.Default, shelf: null, Get<ArticleFiles>().ReadAsync(path, cancellationToken), progress: null, cancellationToken);
        await Get<IndexCatchUp>().WaitAsync(progress: null, cancellationToken);

        return totals;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
