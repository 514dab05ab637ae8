using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Corpus.Catalog;

/// <content>What an export with history brings back.</content>
internal sealed partial class CatalogChange
{
    /// <summary>Puts acts of another catalog into the trail, as they were: they are the trace of articles that came with their history.</summary>
    /// <param name="acts">The acts, in their order.</param>
    /// <returns>The number of each, which is its own where nothing else has it.</returns>
    public IReadOnlyList<long> Keep(IReadOnlyList<CorpusAct> acts)
    {
        var numbers = new List<long>(acts.Count);

        foreach (var act in acts)
        {
            _lastAct = Math.Max(act.Number, _lastAct + 1);
            numbers.Add(_lastAct);
            _context.Add(CorpusActRow.Of(act with { Number = _lastAct, Article = new ArticleKey(_space, act.Article.Id) }));
        }

        return numbers;
    }

    private AddedArticle Keep(Dictionary<string, Current> known, ArticleKey key, ArticleDraft draft, ArticleHistory history)
    {
        var article = _context.Articles.Add(new ArticleRow
        {
            Space = _space.Value,
            Id = key.Id,
            AddedAt = history.AddedAt,
            RemovedAt = history.RemovedAt,
            Revision = history.Revisions[^1].Number,
        }).Entity;
        Describe(article, draft.Details);
        _context.Revisions.AddRange(history.Revisions.Select(revision => new RevisionRow
        {
            Space = article.Space,
            ArticleId = article.Id,
            Number = revision.Number,
            Text = revision.Text,
            Hash = ContentHash.Of(revision.Text),
            Pages = PageStarts.Write(revision.Pages),
            AddedAt = revision.AddedAt,
        }));
        _context.IndexJobs.Add(new IndexJobRow { Space = article.Space, ArticleId = article.Id });
        var hash = ContentHash.Of(draft.Text);
        known[key.Id] = new Current(article, hash, IsDamaged: false, ArticleState.Of(article, hash));

        return new AddedArticle(key, article.Revision, AddOutcome.Added) { IsKept = true };
    }
}
