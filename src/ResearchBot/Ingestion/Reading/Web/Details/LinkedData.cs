using System.Text.Json;

using AngleSharp.Html.Dom;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Web.Details;

/// <summary>Reads what a page tells about its article in JSON-LD (schema.org): alone, in a list, in a graph, with references between its parts.</summary>
internal sealed class LinkedData
{
    private const int LongestScript = 1 << 20;
    private const int MostParts = 2_000;

    private static readonly JsonDocumentOptions Kindly = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<JsonElement> _parts = [];
    private readonly string _pageTitle;

    /// <summary>Reads the scripts that a page has now.</summary>
    public LinkedData(IHtmlDocument page)
    {
        _pageTitle = PageWords.Clean(page.Title) ?? "";

        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            if (TryParse(script.TextContent) is { } root)
            {
                Collect(root);
            }
        }
    }

    /// <summary>What it tells; nothing when no part of it is an article.</summary>
    public ArticleDetails Read()
    {
        try
        {
            var article = _parts.Find(part => KindsOf(part).Any(IsArticle));

            return article.ValueKind == JsonValueKind.Object ? Read(article) : new ArticleDetails();
        }
        catch (InvalidOperationException)
        {
            // A text in it is not valid Unicode.
            return new ArticleDetails();
        }
    }

    private ArticleDetails Read(JsonElement article) => new()
    {
        Title = Title(PageWords.Clean(Text(article, "headline")), PageWords.Clean(Text(article, "name"))),
        Author = Names(article, "author") is { Length: > 0 } authors ? string.Join(", ", authors) : null,
        Source = Names(article, "publisher").FirstOrDefault(),
        Url = PageWords.Address(Text(article, "url")) ?? PageWords.Address(Text(article, "mainEntityOfPage")) ?? PageWords.Address(Text(article, "@id")),
        PublishedAt = DateReader.Read(Text(article, "datePublished")) ?? DateReader.Read(Text(article, "dateCreated")),
        Language = LanguageTag.Read(Text(article, "inLanguage")),
        Kind = KindsOf(article).Select(KindOf).FirstOrDefault(kind => kind is not null),
    };

    /// <summary>Some put a description into the headline; the page's own title tells which of the two names it.</summary>
    private string Title(string? headline, string? name) =>
        (name is not null && (headline is null || (name.Contains(' ', StringComparison.Ordinal) && !Has(headline) && Has(name))) ? name : headline) ?? "";

    private bool Has(string title) => _pageTitle.Contains(title, StringComparison.OrdinalIgnoreCase);

    private static JsonElement? TryParse(string json)
    {
        if (json.Length > LongestScript)
        {
            return null;
        }

        try
        {
            // Line ends inside of texts are the commonest mistake; outside of them they mean nothing. Some still hide scripts from browsers that know none.
            var text = json.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim(' ', ';', '/', '*');
            using var document = JsonDocument.Parse(text, Kindly);

            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && _parts.Count < MostParts)
        {
            _parts.Add(element);

            foreach (var member in element.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            {
                Collect(member.Value);
            }
        }
    }

    private string[] Names(JsonElement of, string member) =>
        of.TryGetProperty(member, out var value) ? [.. Names(value, 0).Select(PageWords.Author).OfType<string>().Distinct()] : [];

    private IEnumerable<string> Names(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Names(item, depth)),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Names(name, depth),
        JsonValueKind.Object when depth == 0 && Text(value, "@id") is { } id =>
            _parts.Where(part => part.TryGetProperty("name", out _) && Text(part, "@id") == id).Take(1).SelectMany(part => Names(part, 1)),
        _ => [],
    };

    private static string? Text(JsonElement of, string member) => of.TryGetProperty(member, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        JsonValueKind.Object => Text(value, "@id") ?? Text(value, "@value"),
        _ => null,
    };

    private static IEnumerable<string> KindsOf(JsonElement part) =>
        !part.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text).OfType<string>()
        : Text(type) is { } one ? [one] : [];

    private static bool IsArticle(string kind) =>
        kind.EndsWith("Article", StringComparison.Ordinal) || kind.EndsWith("BlogPosting", StringComparison.Ordinal) || kind.EndsWith("/Report", StringComparison.Ordinal) || kind == "Report";

    private static ArticleKind? KindOf(string kind) => kind switch
    {
        "OpinionNewsArticle" => ArticleKind.Opinion,
        "ReportageNewsArticle" => ArticleKind.Report,
        _ => null,
    };
}
