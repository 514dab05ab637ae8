using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary>A list of articles for a reader at a terminal.</summary>
internal static class ArticleTable
{
    private const int TitleAndOutlet = 75;
    private const int Widest = 10_000;

    /// <summary>Writes a table; on a narrow terminal an entry of a few lines for each, and without a terminal a line with tabs.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ListedArticle> articles)
    {
        if (articles.Count == 0)
        {
            console.WriteParagraph(new Paragraph("There are no articles."));
        }
        else if (console.Profile.Width > Widest)
        {
            WriteLines(console, articles);
        }
        else if (console.Profile.Width < TitleAndOutlet + articles.Max(article => article.Key.Id.Length))
        {
            WriteEntries(console, articles);
        }
        else
        {
            WriteTable(console, articles);
        }
    }

    private static void WriteEntries(IAnsiConsole console, IReadOnlyList<ListedArticle> articles)
    {
        foreach (var article in articles)
        {
            console.WriteParagraph(new Paragraph(Wording.Title(article.Details.Title), Styles.Title));
            console.WriteParagraph(new Paragraph(Wording.Join(Wording.Day(article.Details.PublishedAt), article.Details.Source, Removed(article)), Styles.Note), indent: 2);
            console.WriteUnbroken(ShownText.OneLine(article.Key.Id), Styles.Marker, link: null, indent: 2);
        }
    }

    private static void WriteLines(IAnsiConsole console, IReadOnlyList<ListedArticle> articles)
    {
        foreach (var article in articles)
        {
            string[] cells =
            [
                ShownText.OneLine(article.Key.Id),
                Wording.Day(article.Details.PublishedAt) ?? "",
                Wording.Join(article.Details.Source),
                Wording.Join(Wording.Title(article.Details.Title), Removed(article)),
            ];
            console.Profile.Out.Writer.WriteLine(string.Join('\t', cells));
        }
    }

    private static void WriteTable(IAnsiConsole console, IReadOnlyList<ListedArticle> articles)
    {
        var table = new Table { Border = TableBorder.Simple, Expand = false };

        foreach (var name in new[] { "Published", "Title", "Outlet", "Id" })
        {
            table.AddColumn(new TableColumn(new Text(name, Styles.Title)));
        }

        table.Columns[0].NoWrap();
        table.Columns[^1].NoWrap();

        foreach (var article in articles)
        {
            table.AddRow(
                new Text(Wording.Day(article.Details.PublishedAt) ?? "", Styles.Note),
                new Text(Wording.Join(Wording.Title(article.Details.Title), Removed(article))),
                new Text(Wording.Join(article.Details.Source), Styles.Note),
                new Text(ShownText.OneLine(article.Key.Id), Styles.Marker));
        }

        console.Write(table);
    }

    private static string? Removed(ListedArticle article) => article.RemovedAt is null ? null : "removed";
}
