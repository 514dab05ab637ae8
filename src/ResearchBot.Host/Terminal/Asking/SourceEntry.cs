using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary>One article below an answer, with all that is quoted of it.</summary>
internal static class SourceEntry
{
    private const int Indent = 4;

    /// <summary>Writes the entry.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="citations">The citations of one article, at least one.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<Citation> citations)
    {
        var details = citations[0].Details;
        var head = new Paragraph(string.Concat(citations.Select(citation => $"[{citation.Number}]")) + " ", Styles.Marker);
        head.Append(Wording.Title(details.Title), Styles.Title);
        console.WriteParagraph(head, hanging: Indent);

        var line = Describe(details);

        if (line.Length > 0)
        {
            console.WriteParagraph(new Paragraph(line, Styles.Note), indent: Indent);
        }

        foreach (var citation in citations)
        {
            var number = citations.Count > 1 ? $"[{citation.Number}] " : "";
            var quote = new Paragraph(number, Styles.Marker);
            quote.Append($"“{ShownText.OneLine(citation.Quote)}”", Styles.Quote);
            console.WriteParagraph(quote, indent: Indent, hanging: number.Length);
        }

        if (TextFragment.Address(details.Url) is { } address)
        {
            console.WriteUnbroken(address, Styles.Link, TextFragment.Link(details.Url, citations[0].Quote), Indent);
        }
    }

    private static string Describe(ArticleDetails details) => Wording.Join(
        details.Source, details.Author, Wording.Day(details.PublishedAt), details.Kind is ArticleKind.Opinion ? "opinion" : null);
}
