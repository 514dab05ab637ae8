namespace ResearchBot.Corpus.Text;

/// <summary>Cuts articles into passages.</summary>
public static class Passages
{
    /// <summary>The passages of an article's current revision, in reading order.</summary>
    public static IReadOnlyList<Passage> Of(Article article, int target = PassageSplitter.DefaultTarget) =>
        Of(article.Key, article.Revision, article.Text, target);

    /// <summary>The passages of a revision's text, in reading order: the same for the same arguments, always.</summary>
    /// <param name="article">The article.</param>
    /// <param name="revision">The revision's number.</param>
    /// <param name="text">The revision's text.</param>
    /// <param name="target">The length of a passage that is aimed at (<see cref="PassageSplitter"/>).</param>
    public static IReadOnlyList<Passage> Of(ArticleKey article, int revision, string text, int target = PassageSplitter.DefaultTarget) =>
        [.. PassageSplitter.Split(text, target).Select(span => At(article, revision, text, span))];

    /// <summary>A passage of a revision's text, where that was split before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public static Passage At(ArticleKey article, int revision, string text, TextSpan span) => new()
    {
        Article = article,
        Revision = revision,
        Span = span,
        Text = span.Of(text),
        Hash = ContentHash.Of(text.AsSpan(span.Start, span.Length)),
    };
}
