using ResearchBot.Corpus;

namespace ResearchBot.Indexing;

/// <summary>
/// A store of encoded passages, derived from the catalog and replaceable at any time. One contract test suite holds for
/// every backend. Writing is for the holder of the index lease alone; reading is for everybody, also from other processes.
/// </summary>
public interface IPassageIndex
{
    /// <summary>The profile that the generation in use was built with.</summary>
    /// <returns>The profile's id; null when nothing was built yet.</returns>
    ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken);

    /// <summary>Builds a new generation beside the one in use and swaps when it is whole; a build that fails or is cancelled changes nothing.</summary>
    Task BuildAsync(IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken);

    /// <summary>Replaces articles (all older passages of theirs go) and drops others, in the generation in use; seen by the next search. Repeating it changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The generation in use was built with another profile, or there is none.</exception>
    /// <exception cref="DamagedIndexException">It is damaged, and was taken out of use.</exception>
    Task ApplyAsync(
        IndexProfile profile,
        IReadOnlyList<IndexableArticle> changed,
        IReadOnlyList<ArticleKey> gone,
        CancellationToken cancellationToken);

    /// <summary>Finds candidates. Nothing was built yet: finds nothing.</summary>
    /// <param name="profile">The profile that encoded the query.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DamagedIndexException">The generation in use is damaged, and was taken out of use.</exception>
    Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken);

    /// <summary>Reads all of the generation in use and looks whether it is what was written; one that is not is taken out of use.</summary>
    /// <returns>True where there is nothing to read, and from backends that look for themselves.</returns>
    ValueTask<bool> IsSoundAsync(CancellationToken cancellationToken) => new(true);

    /// <summary>Counts what the generation in use holds.</summary>
    Task<IndexSize> MeasureAsync(CancellationToken cancellationToken);
}

/// <summary>What a generation holds.</summary>
/// <param name="Articles">Articles with at least one passage.</param>
/// <param name="Passages">Passages.</param>
/// <param name="Bytes">Bytes on disk; 0 where the backend does not tell.</param>
public readonly record struct IndexSize(long Articles, long Passages, long Bytes);
