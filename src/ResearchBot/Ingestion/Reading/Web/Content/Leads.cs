using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>The lead of a page: the sentences between its title and its article, which stand outside of the article on many pages.</summary>
internal sealed class Leads
{
    private const int Shortest = 40;
    private const int Longest = 1_200;
    private const int Compared = 60;
    private const int MostLines = 60;

    private const string Descriptions = "meta[name='description' i], meta[property='og:description' i], meta[name='twitter:description' i]";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "lead", "lede", "leadtext", "leadin", "teaser", "teasertext", "intro", "introtext", "introduction", "einleitung", "vorspann", "deck", "dek", "subtitle", "subheadline", "subhead", "subheading", "subheader",
        "standfirst", "excerpt", "summary", "abstract", "preface", "heading", "description", "subtitulo", "sumario", "copete", "bajada", "entradilla", "sapo", "sottotitolo", "sommario", "occhiello", "chapo", "chapeau",
        "ingress", "manchet", "anons",
    };

    private readonly List<(string Line, string Letters, bool IsLead)> _lines = [];

    /// <summary>Looks for it behind the title of a page.</summary>
    public Leads(IHtmlDocument page, string title)
    {
        string[] told = [.. page.QuerySelectorAll(Descriptions).Select(meta => PageWords.Letters(meta.GetAttribute("content"))).Where(letters => letters.Length >= Shortest / 2)];
        var heading = Heading(page, PageWords.Letters(title));
        var lines = PageBlocks.Shown(page.Body!)
            .SkipWhile(element => heading is not null && element != heading)
            .Where(element => element.LocalName is not ("h1" or "li" or "td") && PageBlocks.IsLine(element))
            .Select(element => (Element: element, Text: PageWords.Clean(element.TextContent) ?? ""))
            .Where(line => line.Text.Length is >= Shortest and <= Longest)
            .Take(MostLines);

        foreach (var (element, text) in lines)
        {
            var letters = PageWords.Letters(text);
            var isLead = Array.Exists(told, one => Begin(one, letters)) || (heading is not null && (IsNamed(element) || IsNamed(element.ParentElement!)));
            _lines.Add((text, letters, isLead));
        }
    }

    /// <summary>The lead of an article's text; null when the text has it already or the page has none.</summary>
    public string? Before(string text)
    {
        var has = PageWords.Letters(text);
        var first = _lines.Find(line => line.IsLead || has.Contains(Start(line.Letters), StringComparison.Ordinal));

        return first.IsLead && !has.Contains(Start(first.Letters), StringComparison.Ordinal) ? first.Line : null;
    }

    private static IElement? Heading(IHtmlDocument page, string title)
    {
        var headings = page.QuerySelectorAll("h1").ToArray();

        return Array.Find(headings, heading => IsOne(PageWords.Letters(heading.TextContent), title)) ?? (headings.Length > 0 ? headings[0] : null);
    }

    private static bool IsOne(string heading, string title) =>
        heading.Length > 0 && title.Length > 0 && (title.Contains(heading, StringComparison.Ordinal) || heading.Contains(title, StringComparison.Ordinal));

    private static bool Begin(string one, string other) =>
        one.StartsWith(Start(other), StringComparison.Ordinal) || other.StartsWith(Start(one), StringComparison.Ordinal);

    private static string Start(string letters) => letters[..Math.Min(letters.Length, Compared)];

    private static bool IsNamed(IElement element) => ElementNames.Of(element).Any(Names.Contains);
}
