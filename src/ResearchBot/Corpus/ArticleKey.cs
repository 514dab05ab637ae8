namespace ResearchBot.Corpus;

/// <summary>Names one article: its space, and its id within that space.</summary>
/// <param name="Space">The space that holds the article.</param>
/// <param name="Id">The id given when the article was added, or one derived from its address or text.</param>
public readonly record struct ArticleKey(SpaceId Space, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Space}/{Id}";
}
