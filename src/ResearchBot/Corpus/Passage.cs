namespace ResearchBot.Corpus;

/// <summary>The unit of retrieval: a stretch of whole sentences of one revision.</summary>
public sealed record Passage
{
    /// <summary>The article it stands in.</summary>
    public required ArticleKey Article { get; init; }

    /// <summary>The revision it was cut from.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it stands in the revision's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its words: the revision's text at <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The hash of <see cref="Text"/> when the passage was cut (<see cref="ContentHash"/>).</summary>
    public required string Hash { get; init; }

    /// <summary>A stable id, derived from article, revision and span: writing a passage twice changes nothing.</summary>
    public Guid Id => PassageId.Of(Article, Revision, Span);
}
