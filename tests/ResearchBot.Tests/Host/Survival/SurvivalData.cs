using System.Globalization;
using System.Text.Json;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Text;
using ResearchBot.Ingestion;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>A data directory that processes write and die on, and the look at it after the next start.</summary>
internal sealed class SurvivalData : IDisposable
{
    public const int Articles = 220;

    private const int Batch = 200;

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("researchbot-survival-");

    public string Directory => Path.Combine(_folder.FullName, "data");

    public string AcknowledgedFile => Path.Combine(_folder.FullName, "acknowledged");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static string TextOf(string id, int round) =>
        FormattableString.Invariant($"Report {id} of round {round} speaks of herons{round % 7} and quarries. The lake near {id} has reeds and {round + 2} islands.");

    /// <summary>Writes a file with a new text for every article.</summary>
    public string WriteArticles(int round)
    {
        var path = Path.Combine(_folder.FullName, "articles.jsonl");
        File.WriteAllLines(path, Enumerable.Range(0, Articles).Select(i => JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["_id"] = Id(i),
            ["title"] = FormattableString.Invariant($"Report {i}"),
            ["text"] = TextOf(Id(i), round),
        })));

        return path;
    }

    /// <summary>Loses the index, so that the next process builds it anew.</summary>
    public void LoseIndex()
    {
        if (System.IO.Directory.Exists(Path.Combine(Directory, "index")))
        {
            File.Delete(Path.Combine(Directory, "index", "current"));
        }
    }

    /// <summary>What was acknowledged since the last look: article and revision.</summary>
    public IReadOnlyList<(string Id, int Revision)> TakeAcknowledged()
    {
        if (!File.Exists(AcknowledgedFile))
        {
            return [];
        }

        var lines = File.ReadAllLines(AcknowledgedFile).Select(line => line.Split(' ')).ToList();
        File.Delete(AcknowledgedFile);

        return [.. lines.Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)))];
    }

    /// <summary>Starts the library on the data, as every verb does, and looks that nothing is lost, nothing there twice, and the index equal to the catalog.</summary>
    public async Task CheckAsync(IReadOnlyDictionary<(string Id, int Revision), int> acknowledged)
    {
        await using (var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", Directory), new("Corpus:Seed", "")]).Build())
            .AddResearchBot()
            .BuildServiceProvider())
        {
            var began = TimeProvider.System.GetTimestamp();
            await services.GetRequiredService<Opening>().OpenAsync(progress: null, Token);
            Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(60));
            Assert.Equal(0, await services.GetRequiredService<IndexJobs>().CountAsync(Token));
            await CheckTextsAsync(services.GetRequiredService<ArticleCatalog>(), acknowledged);
        }

        using var connection = new SqliteConnection($"Data Source={Path.Combine(Directory, "catalog.db")}");
        SqliteConnection.ClearPool(connection);
        Assert.Equal("ok", CatalogFile.Scalar(Directory, "PRAGMA integrity_check"));
        Assert.Equal(0L, CatalogFile.Scalar(Directory, "SELECT COUNT(*) FROM revisions r JOIN revisions s ON s.Space = r.Space AND s.ArticleId = r.ArticleId AND s.Number = r.Number + 1 AND s.Hash = r.Hash"));
        Assert.Equal(0L, CatalogFile.Scalar(Directory, "SELECT COUNT(*) FROM articles a WHERE a.Revision <> (SELECT COUNT(*) FROM revisions r WHERE r.Space = a.Space AND r.ArticleId = a.Id) OR a.Revision <> (SELECT MAX(Number) FROM revisions r WHERE r.Space = a.Space AND r.ArticleId = a.Id)"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Id(int number) => FormattableString.Invariant($"a{number:000}");

    private async Task CheckTextsAsync(ArticleCatalog catalog, IReadOnlyDictionary<(string Id, int Revision), int> acknowledged)
    {
        var current = new List<Article>();

        await foreach (var article in catalog.ReadAsync(SpaceId.Default, Token))
        {
            current.Add(article);
        }

        var stored = CatalogFile.Rows(Directory, "SELECT ArticleId, Number, Text FROM revisions", row => (Key: (row.GetString(0), row.GetInt32(1)), Text: row.GetString(2)))
            .ToDictionary(row => row.Key, row => row.Text);
        Assert.All(acknowledged, article => Assert.Equal(TextOf(article.Key.Id, article.Value), stored.GetValueOrDefault(article.Key)));

        // A batch is there whole or not at all.
        Assert.All(
            current.GroupBy(article => int.Parse(article.Key.Id[1..], CultureInfo.InvariantCulture) / Batch),
            batch => Assert.Single(batch.Select(article => article.Text.Split(' ')[4]).Distinct()));
        Assert.Equal(
            current.SelectMany(article => Passages.Of(article)).Select(Name).Order(StringComparer.Ordinal),
            IndexContents.Read(Directory).Select(Name).Order(StringComparer.Ordinal));
    }

    private static string Name(Passage passage) => FormattableString.Invariant($"{passage.Id} {passage.Revision} {passage.Hash}");
}
