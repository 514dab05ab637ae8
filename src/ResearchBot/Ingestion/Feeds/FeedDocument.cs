namespace ResearchBot.Ingestion.Feeds;

/// <summary>What a feed says: RSS, Atom, RDF, CDF or JSON Feed, all in one shape. Everything in it is another's word.</summary>
public sealed record FeedDocument
{
    /// <summary>Its name in one line; empty where it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The address of the site that it belongs to.</summary>
    public string? Home { get; init; }

    /// <summary>How long it asks not to be fetched again; null where it does not say.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>Its items, in their order.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];
}

/// <summary>One item of a feed. Everything may be missing.</summary>
public sealed record FeedItem
{
    /// <summary>What the feed knows it by.</summary>
    public string? Id { get; init; }

    /// <summary>The address of its page, <c>http</c> or <c>https</c>.</summary>
    public string? Link { get; init; }

    /// <summary>Its headline in one line; empty where it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The day it was published, or else changed.</summary>
    public DateOnly? PublishedAt { get; init; }

    /// <summary>Its language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The text that it carries itself, as HTML: the whole article, or a few lines of it.</summary>
    public string? Content { get; init; }
}
