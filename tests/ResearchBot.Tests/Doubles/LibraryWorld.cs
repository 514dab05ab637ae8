using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Ingestion;
using ResearchBot.Retrieval;

namespace ResearchBot.Tests.Doubles;

/// <summary>The library as it is registered, on a data directory of its own.</summary>
internal sealed class LibraryWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-world-");
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection> _configure;
    private ServiceProvider _services;

    private LibraryWorld(Dictionary<string, string?> settings, Action<IServiceCollection> configure)
    {
        _settings = settings;
        _configure = configure;
        _settings["Data:Directory"] = _folder.FullName;
        _services = Start();
    }

    public static PassageFilter Everything { get; } = new(new SpaceScope(SpaceId.Default));

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 6, 15, 12, 0, 0, TimeSpan.Zero));

    public string Folder => _folder.FullName;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public static Task<LibraryWorld> CreateAsync(string seed = "", params (string Key, string Value)[] settings) => CreateAsync(_ => { }, seed, settings);

    /// <summary>A world with a part exchanged.</summary>
    public static async Task<LibraryWorld> CreateAsync(Action<IServiceCollection> configure, string seed = "", params (string Key, string Value)[] settings)
    {
        var world = new LibraryWorld(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value), configure);
        world._settings["Corpus:Seed"] = seed;
        await world.RestartAsync();

        return world;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Ends the program and starts it again on the same data.</summary>
    public Task RestartAsync() => RestartAsync([]);

    /// <summary>Ends the program and starts it again on the same data, with other settings.</summary>
    public async Task RestartAsync(params (string Key, string Value)[] settings)
    {
        await StopAsync(settings);
        await Get<Opening>().OpenAsync(progress: null, Token);
    }

    /// <summary>Ends the program; the next one has not opened its data yet.</summary>
    public async Task StopAsync(params (string Key, string Value)[] settings)
    {
        await _services.DisposeAsync();
        CloseConnections();

        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }

        _services = Start();
    }

    public Task<IReadOnlyList<AddedArticle>> GivenAsync(params (string Id, string Text)[] articles) =>
        GivenAsync([.. articles.Select(article => Draft(article.Id, article.Text))]);

    public async Task<IReadOnlyList<AddedArticle>> GivenAsync(params ArticleDraft[] drafts)
    {
        var added = await Get<CatalogWriter>().AddAsync(SpaceId.Default, drafts, Token);
        await Get<IndexCatchUp>().WaitAsync(progress: null, Token);

        return added;
    }

    public Task<Answer> AskAsync(string question, PassageFilter? filter = null) =>
        Get<Answerer>().AskAsync(new Question(question, filter ?? Everything), Token);

    public Task<Findings> FindAsync(string words, PassageFilter? filter = null) =>
        Get<Retriever>().FindAsync(new SearchRequest(words, filter ?? Everything), Token);

    public static ArticleDraft Draft(string id, string text, string title = "", string? source = null, DateOnly? day = null) => new()
    {
        Id = id,
        Text = text,
        Details = new ArticleDetails { Title = title, Source = source, PublishedAt = day },
    };

    public static ArticleKey Key(string id) => new(SpaceId.Default, id);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        CloseConnections();
        _folder.Delete(recursive: true);
    }

    private void CloseConnections()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "catalog.db")}");
        SqliteConnection.ClearPool(connection);
    }

    private ServiceProvider Start()
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build())
            .AddSingleton<TimeProvider>(Time)
            .AddResearchBot();
        _configure(services);

        return services.BuildServiceProvider();
    }
}
