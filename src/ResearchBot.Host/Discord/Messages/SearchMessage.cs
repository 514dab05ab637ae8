using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Research;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>An article that a search found.</summary>
/// <param name="Details">What is known about it.</param>
/// <param name="Passage">The words in it that fit best.</param>
internal sealed record FoundArticle(ArticleDetails Details, string Passage)
{
    /// <summary>By what other articles are known that print the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What a search found, for showing.</summary>
    public static IReadOnlyList<FoundArticle> Of(IReadOnlyList<SearchHit> hits) =>
        [.. hits.Select(hit => new FoundArticle(hit.Citation.Details, hit.Citation.Quote) { Also = [.. hit.Citation.AlsoPrintedBy] })];
}

/// <summary>What a search found.</summary>
internal static class SearchMessage
{
    private const int MostShown = 5;
    private const int LongestPassage = 220;
    private const int LongestWords = 100;

    /// <summary>The best articles, and all of them as a file where they are more than a message shows well.</summary>
    /// <param name="words">The language.</param>
    /// <param name="searched">The words that were searched for.</param>
    /// <param name="articles">The articles, the best first.</param>
    public static Page Of(Wordbook words, string searched, IReadOnlyList<FoundArticle> articles)
    {
        if (articles.Count == 0)
        {
            return Page.Of(words.NothingFound);
        }

        var title = words.Found(articles.Count, Escaped.Of($"“{Escaped.Text(searched, LongestWords)}”"));
        var page = new Page(Accent.Answer).Say(title.Bold());

        foreach (var article in articles.Take(MostShown))
        {
            page = page.Rule().Say(Entry(words, article));
        }

        return articles.Count <= MostShown
            ? page
            : page.Rule().Say(words.WholeBelow.Subtext()).Attach(LongText.Of(words, searched, articles));
    }

    private static Escaped Entry(Wordbook words, FoundArticle article) => Escaped.Join(
        "\n",
        SourceLines.Title(words, article.Details),
        SourceLines.About(words, article.Details).Subtext(),
        SourceLines.Also(words, article.Also).Subtext(),
        Escaped.Text(article.Passage, LongestPassage));
}
