using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Ingestion;

/// <summary>Counts what became of articles.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<AddOutcome, int> _counts = [];
    private readonly List<ArticleKey> _articles = [];
    private readonly List<FailedArticle> _failed = [];

    public int Done => _articles.Count;

    public ImportTotals Totals => new()
    {
        Added = _counts.GetValueOrDefault(AddOutcome.Added),
        Updated = _counts.GetValueOrDefault(AddOutcome.Updated),
        Unchanged = _counts.GetValueOrDefault(AddOutcome.Unchanged),
        Articles = _articles,
        Failed = _failed,
    };

    public void Count(IEnumerable<AddedArticle> added)
    {
        foreach (var article in added)
        {
            _counts[article.Outcome] = _counts.GetValueOrDefault(article.Outcome) + 1;
            _articles.Add(article.Key);
        }
    }

    public void Fail(string path, string reason) => _failed.Add(new FailedArticle(path, reason));
}
