using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading.Lines;

namespace ResearchBot.Ingestion.Reading.PlainText;

/// <summary>Reads one line of a text's head.</summary>
internal static partial class HeadField
{
    private const int LongestLine = 250;
    private const int LongestDated = 60;

    /// <summary>What the line tells; null when it is no such line.</summary>
    public static ArticleDetails? Read(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        if (WebAddress.IsWeb(line))
        {
            return new ArticleDetails { Url = line };
        }

        var label = Labelled().Match(line);

        return label.Success ? Read(label.Groups["label"].Value, label.Groups["value"].Value.Trim()) : Byline.Read(line);
    }

    private static ArticleDetails? Read(string label, string value) => label.ToUpperInvariant() switch
    {
        "TITLE" or "HEADLINE" => new ArticleDetails { Title = value },
        "BY" or "WRITTEN BY" => Byline.Read("By " + value),
        "AUTHOR" or "AUTHORS" or "BYLINE" or "AUTHOR(S)" => Byline.Read(value.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? value : "By " + value)
            ?? new ArticleDetails { Author = value },
        "SOURCE" or "PUBLICATION" or "OUTLET" or "PUBLISHER" or "SITE" or "WEBSITE" or "NEWSPAPER" or "PUBLISHED BY" or "PUBLISHED IN" =>
            WebAddress.IsWeb(value) ? new ArticleDetails { Url = value } : new ArticleDetails { Source = value },
        "URL" or "LINK" or "ADDRESS" or "PERMALINK" or "WEB" => WebAddress.IsWeb(value) ? new ArticleDetails { Url = value } : null,
        "LANGUAGE" or "LANG" => LanguageTag.Read(value) is { } language ? new ArticleDetails { Language = language } : null,
        "TAGS" or "KEYWORDS" or "TOPICS" => new ArticleDetails { Tags = MetadataValues.Words(JsonValue.Create(value)) ?? [] },
        "KIND" or "TYPE" => MetadataValues.Kind(JsonValue.Create(value)) is { } kind ? new ArticleDetails { Kind = kind } : null,
        "UPDATED" or "LAST UPDATED" or "UPDATED ON" or "MODIFIED" or "LAST MODIFIED" => DayOf(value) is null ? null : new ArticleDetails(),
        "PUBLISHED" or "PUBLISHED ON" or "PUBLISHED AT" or "PUBLICATION DATE" or "DATE" or "DATE PUBLISHED" or "POSTED" or "POSTED ON" or "FIRST PUBLISHED" or "DATED" =>
            DayOf(value) is { } day ? new ArticleDetails { PublishedAt = day } : null,
        _ => null,
    };

    private static DateOnly? DayOf(string value) => DateReader.Read(value) ?? (value.Length <= LongestDated ? DateReader.Find(value) : null);

    [GeneratedRegex(@"^[*_]{0,2}(?<label>[\p{L}][\p{L} ()_]{1,23}?)[_\s]*:[*_]{0,2}\s*(?<value>[^\s/].*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
