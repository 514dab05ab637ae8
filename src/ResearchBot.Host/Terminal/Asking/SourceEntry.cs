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
    private const int MostNamed = 8;

    /// <summary>Writes the entry.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="citations">The citations of one article, at least one.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<Citation> citations)
    {
        var details = citations[0].Details;
        var line = Describe(details);
        console.WriteParagraph(new Paragraph(Wording.Title(details.Title), Styles.Title));

        if (line.Length > 0)
        {
            console.WriteParagraph(new Paragraph(line, Styles.Note), Indent);
        }

        if (AlsoPrinted(citations[0]) is { } also)
        {
            console.WriteParagraph(new Paragraph(also, Styles.Note), Indent);
        }

        foreach (var citation in citations)
        {
            var label = $"[{citation.Number}] ";
            console.WriteParagraph(
                new Paragraph($"“{ShownText.OneLine(citation.Quote)}”{PageOf(citation)}", Styles.Quote), Math.Max(Indent, label.Length), new Label(label, Styles.Marker));
        }

        if (TextFragment.Address(details.Url) is { } address)
        {
            console.WriteUnbroken(address, Styles.Link, TextFragment.Link(details.Url, citations[0].Quote, citations[0].Page), Indent);
        }
    }

    /// <summary>Who else printed the article: the first few, and how many more.</summary>
    private static string? AlsoPrinted(Citation citation)
    {
        List<string> names = [.. citation.AlsoPrintedBy.Select(ShownText.OneLine).Where(name => name.Length > 0)];
        var more = names.Count > MostNamed ? FormattableString.Invariant($" and {names.Count - MostNamed:N0} more") : "";

        return names.Count == 0 ? null : $"also printed by {string.Join(", ", names.Take(MostNamed))}{more}";
    }

    private static string PageOf(Citation citation) => citation.Page is { } page ? FormattableString.Invariant($", page {page}") : "";

    private static string Describe(ArticleDetails details) => Wording.Join(
        details.Source, details.Author, Wording.Day(details.PublishedAt), details.Kind is ArticleKind.Opinion ? "opinion" : null);
}
