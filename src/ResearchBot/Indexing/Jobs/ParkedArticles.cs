using System.Text.Json;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.Jobs;

/// <summary>
/// Remembers, in a file of the data directory, the articles that could not be encoded. Written by the holder of the
/// <see cref="IndexLease"/> alone; a file that is lost costs no more than further attempts.
/// </summary>
public sealed class ParkedArticles
{
    private readonly string _file;
    private readonly Lock _gate = new();

    /// <summary>Creates the memory of a data directory.</summary>
    public ParkedArticles(IOptions<DataOptions> data) => _file = data.Value.PathOf("index-parked.json");

    /// <summary>The articles that were given up, until they change or the index is built anew.</summary>
    public IReadOnlyList<ArticleKey> List() => [.. Read().Where(article => article.IsParked).Select(article => article.Key)];

    /// <summary>The articles that failed and will be tried again.</summary>
    internal IReadOnlyList<ArticleKey> ListWaiting() => [.. Read().Where(article => !article.IsParked).Select(article => article.Key)];

    internal bool IsParked(ArticleKey key, int revision) => Find(key) is { IsParked: true } parked && parked.Revision == revision;

    /// <summary>Notes a failure.</summary>
    /// <returns>How often this revision has failed now.</returns>
    internal int Fail(ArticleKey key, int revision)
    {
        // Articles are encoded several at a time.
        lock (_gate)
        {
            var attempts = Find(key) is { } before && before.Revision == revision ? before.Attempts + 1 : 1;
            Write([.. Read().Where(article => article.Key != key), new ParkedArticle(key.Space.Value, key.Id, revision, attempts)]);

            return attempts;
        }
    }

    /// <summary>Forgets articles: they are indexed now, or gone.</summary>
    internal void Forget(IReadOnlyCollection<ArticleKey> keys)
    {
        var known = Read();

        if (known.Any(article => keys.Contains(article.Key)))
        {
            Write([.. known.Where(article => !keys.Contains(article.Key))]);
        }
    }

    /// <summary>Forgets all: everything is tried afresh.</summary>
    internal void Clear() => File.Delete(_file);

    private ParkedArticle? Find(ArticleKey key) => Read().Find(article => article.Key == key);

    private List<ParkedArticle> Read()
    {
        try
        {
            return File.Exists(_file) ? JsonSerializer.Deserialize(File.ReadAllBytes(_file), ParkedJson.Default.ListParkedArticle) ?? [] : [];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            return [];
        }
    }

    private void Write(List<ParkedArticle> articles)
    {
        var written = _file + ".new";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(articles, ParkedJson.Default.ListParkedArticle));
        File.Move(written, _file, overwrite: true);
    }
}
