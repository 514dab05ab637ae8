using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>
/// Sketches the articles that came or changed, and files each under the story of the first that is the same text but for edits.
/// Several processes may do so at once: the last one's word counts, and all say nearly the same.
/// </summary>
public sealed class SignatureUpdater
{
    private const int Batch = 200;

    private readonly ArticleCatalog _catalog;
    private readonly ArticleSignatures _signatures;

    internal SignatureUpdater(ArticleCatalog catalog, ArticleSignatures signatures)
    {
        _catalog = catalog;
        _signatures = signatures;
    }

    /// <summary>Sketches whatever has no sketch.</summary>
    /// <returns>How many articles were sketched.</returns>
    public async Task<int> UpdateAsync(CancellationToken cancellationToken)
    {
        var (done, stories) = (0, (Stories?)null);

        while (await _signatures.ListUnsignedAsync(Batch, cancellationToken) is { Count: > 0 } keys)
        {
            var space = keys[0].Space;
            var batch = keys.Where(key => key.Space == space).ToList();
            stories = stories?.Space == space ? stories : await Stories.ReadAsync(space, _catalog, _signatures, cancellationToken);

            if (await SignAsync(stories, batch, cancellationToken) is not (> 0 and var signed))
            {
                // A damaged text is nobody's copy; what comes after it waits until it is healed or removed.
                return done;
            }

            done += signed;
        }

        return done;
    }

    /// <summary>Forgets all sketches and makes them anew.</summary>
    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        await _signatures.ClearAsync(cancellationToken);

        return await UpdateAsync(cancellationToken);
    }

    private async Task<int> SignAsync(Stories stories, List<ArticleKey> keys, CancellationToken cancellationToken)
    {
        var articles = await _catalog.FindInUseAsync(keys, cancellationToken);
        var rows = new List<SignatureRow>(articles.Count);

        foreach (var article in articles.Values.OrderBy(article => article.AddedAt).ThenBy(article => article.Key.Id, StringComparer.Ordinal))
        {
            var shingles = Shingles.Of(article.Text);
            var signature = Signature.Of(shingles);
            rows.Add(new SignatureRow
            {
                Space = article.Key.Space.Value,
                ArticleId = article.Key.Id,
                Revision = article.Revision,
                Hash = ContentHash.Of(article.Text),
                Address = CanonicalAddress.Of(article.Details.Url),
                Runs = shingles.Count,
                Sketch = signature.Write(),
                Story = await stories.FileAsync(article, shingles, signature, cancellationToken),
            });
        }

        await _signatures.SaveAsync(rows, cancellationToken);

        return rows.Count;
    }
}
