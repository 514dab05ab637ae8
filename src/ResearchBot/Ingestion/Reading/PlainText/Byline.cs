using System.Text.RegularExpressions;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.PlainText;

/// <summary>Reads lines such as <c>By Jane Doe and John Roe | The Verge</c> and <c>Published December 3, 2023</c>.</summary>
internal static partial class Byline
{
    private static readonly string[] Separators = [" | ", " — ", " – ", " · ", " • ", " / "];

    /// <summary>What the line tells of author, outlet and day; null when a part of it is none of them.</summary>
    public static ArticleDetails? Read(string line)
    {
        var (author, source, day) = (default(string), default(string), default(DateOnly?));

        foreach (var part in line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ByNames().Match(part) is { Success: true } by && ReadNames(by.Groups["names"].Value) is { } told)
            {
                (author, source, day) = (author ?? told.Author, source ?? told.Source, day ?? told.PublishedAt);
            }
            else if (DayOf(part) is { } found)
            {
                day ??= found;
            }
            else if (PersonNames.AreNames(part) && source is null)
            {
                source = part;
            }
            else if (!Aside().IsMatch(part))
            {
                return null;
            }
        }

        return author is null && day is null ? null : new ArticleDetails { Author = author, Source = source, PublishedAt = day };
    }

    private static ArticleDetails? ReadNames(string value)
    {
        var (rest, day) = SplitDay(value.Trim());
        var source = default(string);

        if (rest.Split(" for ", 2, StringSplitOptions.TrimEntries) is [var before, var outlet])
        {
            (rest, source) = (before, outlet);
        }
        else if (rest.LastIndexOf(", The ", StringComparison.Ordinal) is > 0 and var comma)
        {
            (rest, source) = (rest[..comma], rest[(comma + 2)..]);
        }

        return PersonNames.AreNames(rest) ? new ArticleDetails { Author = rest, Source = source, PublishedAt = day } : null;
    }

    private static (string Names, DateOnly? Day) SplitDay(string value)
    {
        for (var comma = value.IndexOf(", ", StringComparison.Ordinal); comma > 0; comma = value.IndexOf(", ", comma + 1, StringComparison.Ordinal))
        {
            if (DateReader.Read(value[(comma + 2)..]) is { } day)
            {
                return (value[..comma], day);
            }
        }

        return value.LastIndexOf(" on ", StringComparison.Ordinal) is > 0 and var at && DateReader.Read(value[(at + 4)..]) is { } dated
            ? (value[..at], dated)
            : (value, null);
    }

    private static DateOnly? DayOf(string part) =>
        DateReader.Read(part) ?? (Dated().Match(part) is { Success: true } match ? DateReader.Read(match.Groups["date"].Value) : null);

    [GeneratedRegex(@"^(?:(?:written|words|story|text|posted|report|reporting|reported) )?by:?\s+(?<names>\S.*)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByNames();

    [GeneratedRegex(@"^(?:first )?(?:published|posted|updated|date|dated)(?:\s+(?:on|at))?:?\s+(?<date>\S.*)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?:[0-9]{1,3}[\s-]min(?:ute)?s?(?: read)?|[0-9]{1,2}:[0-9]{2}(?:\s*[ap][.]?m[.]?)?(?:\s[a-z]{1,5})?|(?:last )?updated.{0,60})$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
