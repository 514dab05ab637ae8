using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Corpus.Catalog;

/// <content>Articles that come in.</content>
internal sealed partial class CatalogChange
{
    /// <summary>Adds articles.</summary>
    /// <param name="drafts">The articles. An id that occurs twice: the later one is the newer revision.</param>
    /// <param name="approved">They were suggested and approved.</param>
    /// <param name="note">What the trail shall say about it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What became of each, in order.</returns>
    public async Task<IReadOnlyList<AddedArticle>> AddAsync(
        IReadOnlyList<ArticleDraft> drafts, bool approved, string? note, CancellationToken cancellationToken)
    {
        await EnsureSpaceAsync(cancellationToken);
        var ids = drafts.Select(ArticleId.Of).ToList();
        var known = await FindAsync(ids, cancellationToken);
        var added = new List<AddedArticle>(drafts.Count);

        for (var i = 0; i < drafts.Count; i++)
        {
            added.Add(Add(known, ids[i], drafts[i], approved, note));
        }

        return added;
    }

    private AddedArticle Add(Dictionary<string, Current> known, string id, ArticleDraft draft, bool approved, string? note)
    {
        var key = new ArticleKey(_space, id);
        var hash = ContentHash.Of(draft.Text);

        if (known.TryGetValue(id, out var current) && (IsInUseWith(current, hash) || draft.History?.RemovedAt is not null))
        {
            return new AddedArticle(key, current.Article.Revision, AddOutcome.Unchanged);
        }

        if (current is null && draft.History is { } history)
        {
            return Keep(known, key, draft, history);
        }

        var kind = KindOf(current, hash);
        var outcome = current is null ? AddOutcome.Added : AddOutcome.Updated;
        current ??= new Current(_context.Articles.Add(new ArticleRow { Space = _space.Value, Id = id, AddedAt = _now }).Entity, "", IsDamaged: false, Before: null);
        current.Article.RemovedAt = null;

        if (kind is CorpusActKind.Healed)
        {
            Heal(current.Article, draft.Text);
        }
        else if (kind is not CorpusActKind.Restored)
        {
            Describe(current.Article, draft.Details);
            Revise(current.Article, draft.Text, hash, PageStarts.Write(draft.Pages));
        }

        Finish(approved ? CorpusActKind.Approved : kind, current, hash, note: note);
        known[id] = new Current(current.Article, hash, IsDamaged: false, ArticleState.Of(current.Article, hash));

        return new AddedArticle(key, current.Article.Revision, outcome);
    }

    private static bool IsInUseWith(Current current, string hash) => current.Hash == hash && !current.IsDamaged && current.Article.RemovedAt is null;

    private static CorpusActKind KindOf(Current? current, string hash) =>
        current is null ? CorpusActKind.Added
        : current.Hash != hash ? CorpusActKind.Revised
        : current.IsDamaged ? CorpusActKind.Healed
        : CorpusActKind.Restored;

    private void Revise(ArticleRow article, string text, string hash, string? pages)
    {
        article.Revision++;
        _context.Revisions.Add(new RevisionRow
        {
            Space = article.Space,
            ArticleId = article.Id,
            Number = article.Revision,
            Text = text,
            Hash = hash,
            Pages = pages,
            AddedAt = _now,
        });
    }

    /// <summary>The text that a damaged revision had, as its hash tells: what cites it is right again.</summary>
    private void Heal(ArticleRow article, string text)
    {
        var revision = _context.Revisions.Attach(new RevisionRow { Space = article.Space, ArticleId = article.Id, Number = article.Revision, Text = text });
        revision.Property(row => row.Text).IsModified = true;
        revision.Property(row => row.DamagedAt).IsModified = true;
    }

    private async Task EnsureSpaceAsync(CancellationToken cancellationToken)
    {
        if (await _context.Spaces.FindAsync([_space.Value], cancellationToken) is null)
        {
            _context.Spaces.Add(new SpaceRow { Id = _space.Value, CreatedAt = _now });
        }
    }
}
