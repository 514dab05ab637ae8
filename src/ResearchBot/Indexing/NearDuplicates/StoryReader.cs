using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>Tells which articles are one story that several outlets printed.</summary>
public sealed class StoryReader
{
    private readonly ArticleCatalog _catalog;
    private readonly ArticleSignatures _signatures;

    internal StoryReader(ArticleCatalog catalog, ArticleSignatures signatures)
    {
        _catalog = catalog;
        _signatures = signatures;
    }

    /// <summary>Lists the stories of a space that have more than one article in use, each by day.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Article>>> ListAsync(SpaceId space, CancellationToken cancellationToken)
    {
        var members = await _signatures.FindStoriesAsync(space, await _signatures.ListRepeatedStoriesAsync(space, cancellationToken), cancellationToken);
        var articles = await _catalog.FindInUseAsync(members.Select(row => new ArticleKey(space, row.ArticleId)), cancellationToken);

        return
        [
            .. members.GroupBy(row => row.Story, StringComparer.Ordinal)
                .OrderBy(story => story.Key, StringComparer.Ordinal)
                .Select(story => InOrder(story.Select(row => articles.GetValueOrDefault(new ArticleKey(space, row.ArticleId)))))
                .Where(story => story.Length > 1),
        ];
    }

    /// <summary>The other articles in use that are the same text but for edits, by article; those that stand alone are missing.</summary>
    public async Task<IReadOnlyDictionary<ArticleKey, IReadOnlyList<Article>>> FindOthersAsync(IEnumerable<ArticleKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ArticleKey, IReadOnlyList<Article>>();

        foreach (var space in keys.Distinct().GroupBy(key => key.Space, key => key.Id))
        {
            var stories = await _signatures.FindStoriesOfAsync(space.Key, [.. space], cancellationToken);
            var members = await _signatures.FindStoriesAsync(space.Key, [.. stories.Values.Distinct()], cancellationToken);
            var articles = await _catalog.FindInUseAsync(members.Select(row => new ArticleKey(space.Key, row.ArticleId)), cancellationToken);

            foreach (var (id, story) in stories)
            {
                var others = InOrder(members.Where(row => row.Story == story && row.ArticleId != id).Select(row => articles.GetValueOrDefault(new ArticleKey(space.Key, row.ArticleId))));

                if (others.Length > 0)
                {
                    found[new ArticleKey(space.Key, id)] = others;
                }
            }
        }

        return found;
    }

    private static Article[] InOrder(IEnumerable<Article?> articles) =>
        [.. articles.OfType<Article>().OrderBy(article => article.Details.PublishedAt).ThenBy(article => article.Key.Id, StringComparer.Ordinal)];
}
