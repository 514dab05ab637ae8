using ResearchBot.Corpus;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary>An article of a list, as JSON.</summary>
internal record ListedView
{
    public ListedView(ArticleKey key, ArticleDetails details, int revision, DateTimeOffset? removedAt)
    {
        Id = key.Id;
        Space = key.Space.Value;
        Revision = revision;
        RemovedAt = removedAt;
        Title = details.Title;
        Author = details.Author;
        Source = details.Source;
        PublishedAt = details.PublishedAt;
        Kind = details.Kind?.ToString().ToLowerInvariant();
        Language = details.Language;
        Url = details.Url;
        Tags = details.Tags;
        Shelves = details.Shelves;
    }

    public string Id { get; }

    public string Space { get; }

    public int Revision { get; }

    public string Title { get; }

    public string? Author { get; }

    public string? Source { get; }

    public DateOnly? PublishedAt { get; }

    public string? Kind { get; }

    public string? Language { get; }

    public string? Url { get; }

    public IReadOnlyList<string> Tags { get; }

    public IReadOnlyList<string> Shelves { get; }

    public DateTimeOffset? RemovedAt { get; }
}

/// <summary>An article with its stored text, as JSON.</summary>
internal sealed record ArticleView : ListedView
{
    public ArticleView(Article article)
        : base(article.Key, article.Details, article.Revision, article.RemovedAt)
    {
        AddedAt = article.AddedAt;
        Text = article.Text;
    }

    public DateTimeOffset AddedAt { get; }

    public string Text { get; }
}
