using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Curation.Previews;

/// <summary>Finds articles in use that a suggestion repeats.</summary>
public sealed class KnownCopies
{
    private const int Most = 5;

    private readonly CatalogConnections _catalog;

    internal KnownCopies(CatalogConnections catalog) => _catalog = catalog;

    /// <summary>The articles with the same text or the same address, a few at most.</summary>
    /// <param name="scope">The spaces that may be seen.</param>
    /// <param name="draft">What is suggested.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<KnownCopy>> FindAsync(SpaceScope scope, ArticleDraft draft, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var spaces = scope.Spaces.Select(space => space.Value).ToList();
        var articles = context.Articles.AsNoTracking().Where(article => spaces.Contains(article.Space) && article.RemovedAt == null);
        var hash = ContentHash.Of(draft.Text);
        var same = await articles
            .Where(article => context.Revisions.Any(revision =>
                revision.Space == article.Space && revision.ArticleId == article.Id && revision.Number == article.Revision && revision.Hash == hash))
            .OrderBy(article => article.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var copies = same.ConvertAll(article => new KnownCopy(Mapping.Key(article), Mapping.Details(article), CopyKind.SameText));

        if (CanonicalAddress.Of(draft.Details.Url) is { } address)
        {
            var known = copies.Select(copy => copy.Article).ToHashSet();
            var addressed = await articles.Where(article => article.Url != null).OrderBy(article => article.Id).ToListAsync(cancellationToken);
            copies.AddRange(addressed
                .Where(article => CanonicalAddress.Of(article.Url) == address && !known.Contains(Mapping.Key(article)))
                .Take(Most)
                .Select(article => new KnownCopy(Mapping.Key(article), Mapping.Details(article), CopyKind.SameAddress)));
        }

        return [.. copies.Take(Most)];
    }
}

/// <summary>An article that is there already.</summary>
public sealed record KnownCopy(ArticleKey Article, ArticleDetails Details, CopyKind Kind);

/// <summary>How it is the same.</summary>
public enum CopyKind
{
    /// <summary>Letter by letter.</summary>
    SameText,

    /// <summary>From the same page; approving makes a new revision where it is this space's own.</summary>
    SameAddress,
}
