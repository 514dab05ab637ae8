using ResearchBot.Corpus;

namespace ResearchBot.Ingestion;

/// <summary>What became of articles that were to be added.</summary>
public sealed record ImportTotals
{
    /// <summary>New articles.</summary>
    public int Added { get; init; }

    /// <summary>Articles with a new text, or back from removal.</summary>
    public int Updated { get; init; }

    /// <summary>Articles that were there as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>The ids of all that went in, in order.</summary>
    public IReadOnlyList<ArticleKey> Articles { get; init; } = [];

    /// <summary>What did not go in.</summary>
    public IReadOnlyList<FailedArticle> Failed { get; init; } = [];
}

/// <summary>Something that could not be added.</summary>
/// <param name="Path">The file, with the line where it has many articles.</param>
/// <param name="Reason">One plain sentence.</param>
public sealed record FailedArticle(string Path, string Reason);
