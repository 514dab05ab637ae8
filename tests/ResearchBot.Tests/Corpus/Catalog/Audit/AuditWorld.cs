using System.Text;

using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Corpus.Catalog.Audit;

/// <summary>What people do to a corpus, by chance.</summary>
internal static class AuditWorld
{
    private static readonly string[] Texts = ["Herons nest in the quarry.", "Storks nest on the church.", "Swifts nest under the roof.\u200b"];
    private static readonly string[] Titles = ["Herons", "Storks & swifts", ""];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Acts on a few articles: which one, which act, which text or title.</summary>
    public static Gen<(int Article, int Act, int What)[]> Deeds { get; } =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 2]).Array[0, 12];

    public static async Task DoAsync(this LibraryWorld world, SpaceId space, (int Article, int Act, int What) deed)
    {
        var writer = world.Get<CatalogWriter>().As(Actor.Member($"10{deed.What}"));
        var key = new ArticleKey(space, $"a{deed.Article}");
        world.Time.Advance(TimeSpan.FromMilliseconds(7));

        _ = deed.Act switch
        {
            0 or 1 => (await writer.AddAsync(space, [Draft(key.Id, deed.What)], Token)).Count > 0,
            2 => await writer.RemoveAsync(key, Token),
            3 => await writer.RestoreAsync(key, Token),
            _ => await writer.EditAsync(key, details => details with { Title = Titles[deed.What], Tags = [.. details.Tags, $"t{deed.What}"] }, Token) is EditOutcome.Edited,
        };
    }

    /// <summary>What a reader finds in a space: text, whether in use, and what is known, of each article.</summary>
    public static async Task<IReadOnlyDictionary<string, (string, bool, string)>> StateAsync(this LibraryWorld world, SpaceId space)
    {
        var found = new Dictionary<string, (string, bool, string)>();

        await foreach (var (article, _) in world.Get<ArticleHistories>().ReadAsync(space, Token))
        {
            found[article.Key.Id] = (article.Text, article.RemovedAt is not null, $"{article.Details.Title}|{string.Join(',', article.Details.Tags)}");
        }

        return found;
    }

    public static async Task<string> ExportAsync(this LibraryWorld world, SpaceId space)
    {
        var lines = new StringBuilder();

        await foreach (var line in world.Get<ArticleExport>().ReadAsync(space, withHistory: true, Token))
        {
            lines.Append(line.Json).Append('\n');
        }

        return lines.ToString();
    }

    public static Task<ImportTotals> ImportAsync(this LibraryWorld world, SpaceId space, string lines) => world.Get<ArticleImport>().AddAsync(
        space, shelf: null, world.Get<ArticleFiles>().ReadAsync(new SourceFile("export.jsonl", Encoding.UTF8.GetBytes(lines)), Token), progress: null, Token);

    private static ArticleDraft Draft(string id, int what) => new()
    {
        Id = id,
        Text = Texts[what],
        Pages = what == 1 ? [0, 7] : [],
        Details = new ArticleDetails
        {
            Title = Titles[what],
            Source = what == 2 ? null : "The <Outlet> é",
            PublishedAt = new DateOnly(2024, 1, 1 + what),
            Language = what == 0 ? "en" : null,
            Kind = what == 1 ? ArticleKind.Opinion : null,
            Extra = what == 2 ? new System.Text.Json.Nodes.JsonObject { ["odd"] = "\u2028<>&" } : null,
        },
    };
}
