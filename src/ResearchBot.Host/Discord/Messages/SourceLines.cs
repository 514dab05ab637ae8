using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What is known about articles, for reading.</summary>
internal static class SourceLines
{
    private const int LongestTitle = 200;
    private const int LongestName = 80;
    private const int MostPrintings = 3;
    private const int LongestPrinting = 40;

    /// <summary>The articles that an answer uses, each once, with the numbers of their quotes.</summary>
    public static Escaped Of(Wordbook words, IReadOnlyList<Citation> citations) => Escaped.Join(
        "\n",
        citations.GroupBy(citation => citation.Article).Select(article => Entry(words, [.. article])));

    /// <summary>The pages on which quotes begin, each once.</summary>
    public static Escaped Pages(Wordbook words, IEnumerable<Citation> citations) =>
        citations.Select(citation => citation.Page).OfType<int>().Distinct().Order().Select(page => words.Number(page)).ToList() switch
        {
            [] => Escaped.Empty,
            [var only] => words.Page(only),
            var several => words.Pages(Escaped.Join(", ", several)),
        };

    /// <summary>The title, in bold, linked to the article.</summary>
    public static Escaped Title(Wordbook words, ArticleDetails details, string? quote = null, int? page = null)
    {
        var address = ArticleLink.Address(details.Url, quote, page: page);
        var title = ArticleLink.To(details.Title, address, LongestTitle);

        return (title.IsEmpty ? ArticleLink.To(words.Untitled, address) : title).Bold();
    }

    /// <summary>Outlet, author, day, report or opinion, and the host where the words do not tell it.</summary>
    public static Escaped About(Wordbook words, ArticleDetails details) => Escaped.Join(
        " · ",
        Escaped.Text(details.Source, LongestName),
        Escaped.Text(HostName.ToShow(details), LongestName),
        Escaped.Text(details.Author, LongestName),
        details.PublishedAt is { } day ? Escaped.Text(words.Day(day)) : Escaped.Empty,
        details.Kind switch
        {
            ArticleKind.Opinion => words.Opinion,
            ArticleKind.Report => words.Report,
            _ => Escaped.Empty,
        });

    /// <summary>Who else printed an article: the first few, and how many more.</summary>
    /// <param name="words">The language.</param>
    /// <param name="names">By what the other printings are known, each once.</param>
    public static Escaped Also(Wordbook words, IEnumerable<string> names)
    {
        List<Escaped> all = [.. names.Select(name => Escaped.Text(name, LongestPrinting)).Where(name => !name.IsEmpty)];
        var shown = Escaped.Join(", ", all.Take(MostPrintings));

        return all.Count == 0 ? Escaped.Empty
            : all.Count <= MostPrintings ? words.AlsoPrinted(shown)
            : words.AlsoPrintedAndMore(all.Count - MostPrintings, shown);
    }

    /// <summary>A title that links to its article, and below it what is known.</summary>
    private static Escaped Entry(Wordbook words, IReadOnlyList<Citation> citations)
    {
        var details = citations[0].Details;
        var label = Escaped.Own($"\\[{string.Join(", ", citations.Select(citation => citation.Number))}\\]");
        var about = Escaped.Join(" · ", About(words, details), Pages(words, citations));

        return Escaped.Join("\n", Escaped.Join(" ", label, Title(words, details)), about.Subtext(), Also(words, citations[0].AlsoPrintedBy).Subtext());
    }
}
