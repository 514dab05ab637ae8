using AngleSharp.Html.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>Decides what the text of a page is: what SmartReader finds in the trimmed page, or the part with most sentences where that is a small piece of it, and the lead before it.</summary>
internal static class ArticleContent
{
    private const string NoAddress = "https://page.invalid/";
    private const int LittleText = 250;
    private const int MuchMore = 3;
    private const int ShortText = 1_500;
    private const double Piece = .4;
    private const double Scrap = .2;

    /// <summary>Reads it and changes the page.</summary>
    /// <param name="page">A page with a body.</param>
    /// <param name="title">The article's title, where the page tells it.</param>
    /// <param name="url">The page's address.</param>
    /// <param name="cancellationToken">Ends reading between two candidates.</param>
    public static async Task<string> ReadAsync(IHtmlDocument page, string title, string? url, CancellationToken cancellationToken)
    {
        var body = page.Body!;
        var whole = PageText.Of(body);
        PageTrimmer.Trim(body);
        var leads = new Leads(page, title);
        var part = MainPart.Of(new TextWeights(body));
        var most = PageText.Of(part, Leftovers.In(part));
        var text = Choose(await ExtractAsync(page, url, cancellationToken), most);

        return text.Length < LittleText && whole.Length > text.Length * MuchMore ? whole
            : leads.Before(text) is { } lead ? $"{lead}\n\n{text}" : text;
    }

    private static string Choose(string found, string most) =>
        found.Length < most.Length * (found.Length < ShortText ? Piece : Scrap) ? most : found;

    private static async Task<string> ExtractAsync(IHtmlDocument page, string? url, CancellationToken cancellationToken)
    {
        using var reader = new SmartReader.Reader(url ?? NoAddress, page) { KeepClasses = true };
        var article = await reader.GetArticleAsync(cancellationToken);

        if (article.Content is not { Length: > 0 } content || GuardedParser.Parse(content) is not { Body: { } body } extracted)
        {
            return "";
        }

        using (extracted)
        {
            return PageText.Of(body, Leftovers.In(body));
        }
    }
}
