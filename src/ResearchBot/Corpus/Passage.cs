namespace ResearchBot.Corpus;

/// <summary>The unit of retrieval: a stretch of whole sentences of one revision.</summary>
public sealed record Passage
{
    /// <summary>Orders passages by their ids, which are derived only where they decide.</summary>
    public static IComparer<Passage> ById { get; } = Comparer<Passage>.Create((one, other) => one.Id.CompareTo(other.Id));

    private KnownId? _id;

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
    public Guid Id => (_id is { } known && known.Article == Article && known.Revision == Revision && known.Span == Span
        ? known
        : _id = new KnownId(Article, Revision, Span, PassageId.Of(Article, Revision, Span))).Value;

    /// <summary>Two passages are no less equal because one of them was asked for its id.</summary>
    public bool Equals(Passage? other) => other is not null
        && Article == other.Article && Revision == other.Revision && Span == other.Span && Text == other.Text && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Article, Revision, Span, Hash);

    /// <summary>Rankings ask for an id again and again. What it was derived from is kept with it, for a copy may have another place.</summary>
    private sealed record KnownId(ArticleKey Article, int Revision, TextSpan Span, Guid Value);
}
