using System.Globalization;
using System.Text.RegularExpressions;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading.Pdf.Layout;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Finds what a PDF tells about itself.</summary>
internal static partial class PdfDetails
{
    private const int LongestField = 300;

    /// <summary>Reads title, author, day and language; what a program rather than a person filled in does not count.</summary>
    public static ArticleDetails Read(PdfDocument pdf, IReadOnlyList<PageLines> pages) => new()
    {
        Title = Title(Field(pdf.Information.Title)) ?? HeadLine.Find(pages) ?? "",
        Author = Field(pdf.Information.Author) is { } author && author.Any(char.IsLetter) && !Program().IsMatch(author) ? author : null,
        PublishedAt = Day(pdf.Information.CreationDate),
        Language = pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out var language) ? Language(language) : null,
    };

    /// <summary>The day of a date as PDF writes it, <c>D:20240131…</c>.</summary>
    internal static DateOnly? Day(string? date) =>
        date is not null && DatePattern().Match(date.Trim()) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups[1].ValueSpan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and < 3000 ? day : null;

    private static string? Title(string? title) =>
        title is { Length: > 3 } && title.Count(char.IsLetter) * 2 > title.Length && title.Any(char.IsWhiteSpace) && !Program().IsMatch(title) && !FileName().IsMatch(title) ? title : null;

    private static string? Field(string? value) =>
        value is { Length: > 0 and <= LongestField } && CleanText.Of(value) is { Length: > 0 } clean && !clean.Contains('\uFFFD', StringComparison.Ordinal) ? clean : null;

    private static string? Language(IToken token) => LanguageTag.Read(token switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => null,
    });

    [GeneratedRegex(@"^D?:?\s*([0-9]{8})", RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^\s*(?:microsoft (?:word|powerpoint|excel)\b|untitled|unknown|anonymous|administrator|admin|user|owner|titel|title|author|document ?[0-9]*$|dokument ?[0-9]*$|presentation ?[0-9]*$|slide 1$|pdf$|\(anonymous\)|\(unspecified\))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Program();

    [GeneratedRegex(@"\.(?:docx?|pptx?|xlsx?|odt|rtf|txt|tex|dvi|e?ps|pdf|indd|qxd|pmd|p65|fm|ai|cdr|html?)\b|^[\\/]|^[a-z]:\\|://", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
