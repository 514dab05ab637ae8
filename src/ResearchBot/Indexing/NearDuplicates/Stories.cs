using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>The stories of a space while articles are filed under them.</summary>
internal sealed class Stories
{
    private readonly ArticleCatalog _catalog;
    private readonly SignatureBands _bands = new();
    private readonly List<(string Article, string Story, int Runs)> _filed = [];
    private readonly Dictionary<string, Shingles> _lately = new(StringComparer.Ordinal);

    private Stories(SpaceId space, ArticleCatalog catalog) => (Space, _catalog) = (space, catalog);

    /// <summary>The space.</summary>
    public SpaceId Space { get; }

    /// <summary>Reads what is filed already.</summary>
    public static async Task<Stories> ReadAsync(SpaceId space, ArticleCatalog catalog, ArticleSignatures signatures, CancellationToken cancellationToken)
    {
        var stories = new Stories(space, catalog);

        await foreach (var row in signatures.ReadAsync(space, cancellationToken))
        {
            if (Signature.Read(row.Sketch) is { } signature)
            {
                stories.Add(row.ArticleId, row.Story, row.Runs, signature);
            }
        }

        return stories;
    }

    /// <summary>Files an article: under the story of the text that is most like it, or under its own.</summary>
    /// <returns>The story.</returns>
    public async Task<string> FileAsync(Article article, Shingles shingles, Signature signature, CancellationToken cancellationToken)
    {
        var likest = _bands.FindCandidates(signature)
            .Where(number => _filed[number].Article != article.Key.Id)
            .Select(number => (Number: number, Jaccard: _bands[number].EstimateJaccard(signature)))
            .Where(near => Resemblance.Estimate(near.Jaccard, shingles.Count, _filed[near.Number].Runs).MayBeNear)
            .OrderByDescending(near => near.Jaccard);
        var story = article.Key.Id;

        foreach (var (number, _) in likest)
        {
            if (await ReadAsync(_filed[number].Article, cancellationToken) is { } other && Resemblance.Of(shingles, other).IsNear)
            {
                story = _filed[number].Story;
                break;
            }
        }

        _lately[article.Key.Id] = shingles;
        Add(article.Key.Id, story, shingles.Count, signature);

        return story;
    }

    private void Add(string article, string story, int runs, Signature signature)
    {
        _filed.Add((article, story, runs));
        _bands.Add(signature);
    }

    /// <summary>The text of an article that was met before; null when it is not in use any more.</summary>
    private async Task<Shingles?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (!_lately.TryGetValue(id, out var shingles) && await _catalog.FindAsync(new ArticleKey(Space, id), cancellationToken) is { RemovedAt: null } article)
        {
            shingles = Shingles.Of(article.Text);
        }

        return shingles;
    }
}
