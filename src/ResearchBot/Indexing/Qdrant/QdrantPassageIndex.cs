using System.Net;
using Microsoft.Extensions.Logging;
using ResearchBot.Corpus;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Keeps passages on a Qdrant server. A server that fails is a <see cref="QdrantException"/>.</summary>
internal sealed class QdrantPassageIndex(
    IQdrantTransport transport, QdrantGenerations generations, ILogger<QdrantPassageIndex> logger) : IPassageIndex
{
    private const int ArticlesAtOnce = 64;

    private readonly PassageSearch _passages = new(transport);
    private readonly ArticleSearch _articles = new(transport);

    public async ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken) =>
        (await generations.FindInUseAsync(cancellationToken))?.ProfileId;

    public async Task BuildAsync(
        IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken)
    {
        var generation = await generations.CreateAsync(profile, cancellationToken);
        var whole = false;

        try
        {
            var size = await FillAsync(generation, profile, articles, cancellationToken);
            await generations.CheckAsync(generation, size, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Log.Built(logger, generation.Passages, size.Passages, size.Articles);
            whole = true;
        }
        finally
        {
            if (!whole)
            {
                await generations.TryDropUnusedAsync();
            }
        }

        await generations.PutInUseAsync(generation);
        await generations.TryDropUnusedAsync();
    }

    public async Task ApplyAsync(
        IndexProfile profile,
        IReadOnlyList<IndexableArticle> changed,
        IReadOnlyList<ArticleKey> gone,
        CancellationToken cancellationToken)
    {
        var generation = await generations.FindInUseAsync(cancellationToken);

        if (generation?.ProfileId != profile.Id)
        {
            throw new InvalidOperationException("The index was not built with this profile; build it first.");
        }

        var encoder = new PointEncoder(profile);

        foreach (var articles in changed.Reverse().DistinctBy(article => article.Key).Chunk(ArticlesAtOnce))
        {
            Guid[] keys = [.. articles.Select(article => PassageId.Of(article.Key))];
            QdrantPoint[] passages = [.. articles.SelectMany(encoder.Passages)];
            QdrantPoint[] whole = [.. articles.SelectMany(encoder.Article)];
            await ReplaceAsync(generation.Passages, keys, passages, cancellationToken);
            await ReplaceAsync(generation.Articles, keys, whole, cancellationToken);
        }

        foreach (var articles in gone.Chunk(ArticlesAtOnce))
        {
            Guid[] keys = [.. articles.Select(PassageId.Of)];
            await ReplaceAsync(generation.Passages, keys, [], cancellationToken);
            await ReplaceAsync(generation.Articles, keys, [], cancellationToken);
        }
    }

    public async Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await SearchInUseAsync(profile, query, cancellationToken);
        }
        catch (QdrantException exception) when (exception.Status is HttpStatusCode.NotFound)
        {
            // Between the look at the alias and the search, another process put a new generation in use and deleted this one.
            return await SearchInUseAsync(profile, query, cancellationToken);
        }
    }

    public async Task<IndexSize> MeasureAsync(CancellationToken cancellationToken) =>
        await generations.FindInUseAsync(cancellationToken) is { } generation
            ? await generations.MeasureAsync(generation, cancellationToken)
            : default;

    private async Task<IndexSize> FillAsync(
        QdrantGeneration generation, IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken)
    {
        var encoder = new PointEncoder(profile);
        var passages = new PointWriter(transport, generation.Passages);
        var whole = new PointWriter(transport, generation.Articles);

        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            await passages.AddAsync(encoder.Passages(article), cancellationToken);
            await whole.AddAsync(encoder.Article(article), cancellationToken);
        }

        await passages.FlushAsync(cancellationToken);
        await whole.FlushAsync(cancellationToken);

        return new IndexSize(whole.Count, passages.Count, Bytes: 0);
    }

    /// <summary>Lets a collection hold these points of some articles and no others: first the new ones are written, then the old ones go.</summary>
    private async Task ReplaceAsync(
        string collection, IReadOnlyList<Guid> articles, IReadOnlyList<QdrantPoint> points, CancellationToken cancellationToken)
    {
        var writer = new PointWriter(transport, collection);
        await writer.AddAsync(points, cancellationToken);
        await writer.FlushAsync(cancellationToken);

        var stale = PointFilters.OfArticles(articles, except: [.. points.Select(point => point.Id)]);
        await transport.DeletePointsAsync(collection, new DeletePoints(stale), cancellationToken);
    }

    private async Task<IndexLegs> SearchInUseAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit < 1 || await generations.FindInUseAsync(cancellationToken) is not { } generation)
        {
            return IndexLegs.None;
        }

        var passageReader = new PointReader(query.Filter);
        var articleReader = new PointReader(query.Filter);
        var passages = _passages.FindAsync(
            generation.Passages, query, ComparableVector(generation, profile, query.Vector), passageReader, cancellationToken);
        var articles = _articles.FindAsync(generation.Articles, query, articleReader, cancellationToken);
        await Task.WhenAll(passages, articles);

        if (passageReader.Dropped + articleReader.Dropped is > 0 and var dropped)
        {
            Log.RowsDropped(logger, dropped);
        }

        return new IndexLegs(await passages, await articles);
    }

    /// <summary>The vector, unless it says nothing or was made by another embedding than the passages' vectors.</summary>
    private ReadOnlyMemory<float> ComparableVector(QdrantGeneration generation, IndexProfile profile, ReadOnlyMemory<float> vector)
    {
        if (generation.ProfileId != profile.Id)
        {
            Log.ProfileDiffers(logger, profile.Id, generation.ProfileId);
            return default;
        }

        if (!vector.IsEmpty && vector.Length != profile.Embedding.Dimensions)
        {
            throw new ArgumentException(
                $"The question's vector has {vector.Length} values where the embedding has {profile.Embedding.Dimensions}.", nameof(vector));
        }

        return vector.Span.IndexOfAnyExcept(0f) < 0 ? default : vector;
    }
}
