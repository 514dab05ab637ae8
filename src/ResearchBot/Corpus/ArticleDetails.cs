using System.Text.Json.Nodes;

namespace ResearchBot.Corpus;

/// <summary>What is known about an article beside its text. Everything but the title may be missing.</summary>
public sealed record ArticleDetails
{
    /// <summary>The headline; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet that published it.</summary>
    public string? Source { get; init; }

    /// <summary>Its address, <c>http</c> or <c>https</c>, as it was given.</summary>
    public string? Url { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? PublishedAt { get; init; }

    /// <summary>Report or opinion.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>Its language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Words it is filed under.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Named groups of articles in its space that it belongs to.</summary>
    public IReadOnlyList<string> Shelves { get; init; } = [];

    /// <summary>Fields that came with the article and mean nothing to us: kept, and written again on export.</summary>
    public JsonObject? Extra { get; init; }
}
