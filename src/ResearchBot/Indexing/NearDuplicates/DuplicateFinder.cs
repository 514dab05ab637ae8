using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>Finds what a corpus already has of an article that is about to come.</summary>
public sealed class DuplicateFinder
{
    private const int MostCompared = 50;

    private readonly ArticleCatalog _catalog;
    private readonly ArticleSignatures _signatures;
    private readonly SignatureUpdater _updater;

    internal DuplicateFinder(ArticleCatalog catalog, ArticleSignatures signatures, SignatureUpdater updater)
    {
        _catalog = catalog;
        _signatures = signatures;
        _updater = updater;
    }

    /// <summary>Finds articles in use that are the same as a draft, or nearly.</summary>
    /// <returns>The same text first, then by how much of the draft stands in them, then the same address.</returns>
    public async Task<IReadOnlyList<FoundDuplicate>> FindAsync(SpaceScope scope, ArticleDraft draft, CancellationToken cancellationToken)
    {
        await _updater.UpdateAsync(cancellationToken);
        var shingles = Shingles.Of(draft.Text);
        var signature = Signature.Of(shingles);
        var (hash, address) = (ContentHash.Of(draft.Text), CanonicalAddress.Of(draft.Details.Url));
        var candidates = new List<(ArticleKey Key, double Likeness)>();

        foreach (var space in scope.Spaces)
        {
            await foreach (var row in _signatures.ReadAsync(space, cancellationToken))
            {
                var jaccard = row.Hash == hash ? 2 : Signature.Read(row.Sketch)?.EstimateJaccard(signature) ?? 0;

                if (jaccard > 1 || (address is not null && row.Address == address) || Resemblance.Estimate(jaccard, shingles.Count, row.Runs).MayBeNear)
                {
                    candidates.Add((new ArticleKey(space, row.ArticleId), jaccard));
                }
            }
        }

        var likest = candidates.OrderByDescending(candidate => candidate.Likeness).Take(MostCompared).Select(candidate => candidate.Key).ToList();
        var articles = await _catalog.FindInUseAsync(likest, cancellationToken);

        return
        [
            .. articles.Values
                .Select(article => Compare(article, draft.Text, shingles, address))
                .OfType<FoundDuplicate>()
                .OrderBy(found => found.Kind).ThenByDescending(found => found.Share).ThenBy(found => found.Article.Id, StringComparer.Ordinal),
        ];
    }

    private static FoundDuplicate? Compare(Article article, string text, Shingles shingles, string? address)
    {
        var other = Shingles.Of(article.Text);
        var share = article.Text == text ? 1 : shingles.ShareIn(other);

        return article.Text == text ? new FoundDuplicate(article.Key, article.Details, DuplicateKind.SameText, share)
            : Resemblance.Of(shingles, other).IsNear ? new FoundDuplicate(article.Key, article.Details, DuplicateKind.NearText, share)
            : address is not null && CanonicalAddress.Of(article.Details.Url) == address ? new FoundDuplicate(article.Key, article.Details, DuplicateKind.SameAddress, share)
            : null;
    }
}
