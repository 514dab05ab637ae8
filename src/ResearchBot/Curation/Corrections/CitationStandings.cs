using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Curation.Corrections;

/// <summary>
/// Tells which citations of stored answers still stand: the article is in use, and its current revision still holds the quoted words,
/// wherever they stand in it now.
/// </summary>
internal sealed class CitationStandings(CatalogContext context)
{
    private readonly Dictionary<(string Space, string Id), ArticleNow?> _articles = [];
    private readonly Dictionary<(string Space, string Id, int Revision), string?> _texts = [];

    /// <summary>What an article would be after a change that is only thought of.</summary>
    public void Suppose(string space, string id, string? text) => _articles[(space, id)] = text is null ? null : new ArticleNow(0, text);

    /// <summary>Tells whether a citation stands.</summary>
    public async Task<bool> StandsAsync(StoredCitationRow citation, CancellationToken cancellationToken)
    {
        if (await FindAsync(citation.ArticleSpace, citation.ArticleId, cancellationToken) is not { } article)
        {
            return false;
        }

        if (article.Revision == citation.Revision)
        {
            return true;
        }

        var quoted = await TextAsync(citation.ArticleSpace, citation.ArticleId, citation.Revision, cancellationToken);
        var now = article.Text ?? await TextAsync(citation.ArticleSpace, citation.ArticleId, article.Revision, cancellationToken);

        return quoted is not null
            && now is not null
            && citation.Start <= citation.End
            && citation.End <= quoted.Length
            && HeldQuote.IsIn(quoted[citation.Start..citation.End], now);
    }

    private async Task<ArticleNow?> FindAsync(string space, string id, CancellationToken cancellationToken)
    {
        if (!_articles.TryGetValue((space, id), out var known))
        {
            var revisions = await context.Articles
                .Where(article => article.Space == space && article.Id == id && article.RemovedAt == null)
                .Select(article => article.Revision)
                .ToListAsync(cancellationToken);
            known = revisions is [var revision] ? new ArticleNow(revision, Text: null) : null;
            _articles[(space, id)] = known;
        }

        return known;
    }

    private async Task<string?> TextAsync(string space, string id, int revision, CancellationToken cancellationToken)
    {
        if (!_texts.TryGetValue((space, id, revision), out var text))
        {
            text = await context.Revisions
                .Where(row => row.Space == space && row.ArticleId == id && row.Number == revision)
                .Select(row => row.Text)
                .FirstOrDefaultAsync(cancellationToken);
            _texts[(space, id, revision)] = text;
        }

        return text;
    }

    /// <param name="Revision">The current revision; 0 where it is only thought of.</param>
    /// <param name="Text">Its text; null until it is wanted.</param>
    private sealed record ArticleNow(int Revision, string? Text);
}
