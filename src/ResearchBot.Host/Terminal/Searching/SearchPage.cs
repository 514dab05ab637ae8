using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;
using ResearchBot.Retrieval;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Searching;

/// <summary>What a search found, for a reader at a terminal.</summary>
internal static class SearchPage
{
    private const int Indent = 4;

    /// <summary>Writes the passages, best first.</summary>
    public static void Write(IAnsiConsole console, Findings findings)
    {
        if (findings.Passages.Count == 0)
        {
            console.WriteParagraph(new Paragraph("Nothing was found."));
        }

        for (var i = 0; i < findings.Passages.Count; i++)
        {
            if (i > 0)
            {
                console.WriteLine();
            }

            Write(console, i + 1, findings.Passages[i]);
        }
    }

    private static void Write(IAnsiConsole console, int rank, RankedPassage found)
    {
        console.WriteParagraph(new Paragraph(Wording.Title(found.Facets.Title), Styles.Title), Indent, new Label($"{rank}.", Styles.Marker));
        console.WriteParagraph(
            new Paragraph(Wording.Join(found.Facets.Source, Wording.Day(found.Facets.PublishedAt), found.Passage.Article.Id), Styles.Note), indent: Indent);
        console.WriteParagraph(new Paragraph(ShownText.OneLine(found.Passage.Text)), indent: Indent);
    }
}
