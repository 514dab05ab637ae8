using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Drops what stands on the margins of many pages: running titles, page numbers, notices.</summary>
internal static partial class Margins
{
    private const int RowsLookedAt = 3;
    private const int FewestPages = 3;
    private const double SamePlace = 0.03;

    /// <summary>The pages without what repeats in their first and last rows.</summary>
    public static IReadOnlyList<PageLines> Drop(IReadOnlyList<PageLines> pages)
    {
        var outer = pages.Select(Outer).ToList();
        var repeated = outer
            .SelectMany((lines, page) => lines.Select(line => (Page: page, Line: line)))
            .GroupBy(found => KeyOf(found.Line))
            .SelectMany(same => Places(same.Key.Words, [.. same.Select(found => (found.Page, found.Line.Line))], pages))
            .ToHashSet();

        return repeated.Count == 0 || pages.All(page => page.Main.All(repeated.Contains))
            ? pages
            : [.. pages.Select(page => page with { Directions = [.. page.Directions.Select(lines => lines.Where(line => !repeated.Contains(line)).ToList())] })];
    }

    private static List<(Line Line, bool IsTop)> Outer(PageLines page)
    {
        var rows = page.Main.Select(line => line.Row).Distinct().ToList();
        var top = rows.Take(RowsLookedAt).ToHashSet();
        var bottom = rows.TakeLast(RowsLookedAt).ToHashSet();

        return [.. page.Main.Where(line => top.Contains(line.Row)).Select(line => (line, true)), .. page.Main.Where(line => bottom.Contains(line.Row)).Select(line => (line, false))];
    }

    private static (string Words, bool IsTop, double Size) KeyOf((Line Line, bool IsTop) outer) =>
        (Digits().Replace(outer.Line.Text.Trim(), "#").ToUpperInvariant(), outer.IsTop, Math.Round(outer.Line.Size));

    /// <summary>Lines of the same words that stand at nearly the same height on enough pages.</summary>
    private static IEnumerable<Line> Places(string words, List<(int Page, Line Line)> same, IReadOnlyList<PageLines> pages)
    {
        var fewest = PageNumber().IsMatch(words) ? 2 : FewestPages;

        return same
            .Where(one => same
                .Where(other => Math.Abs(one.Line.Baseline - other.Line.Baseline) < SamePlace * pages[one.Page].Height)
                .Select(other => other.Page).Distinct().Take(fewest).Count() == fewest)
            .Select(one => one.Line);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\W_]*(?:\p{L}{1,7}[.:]?\s*)?(?:#|[IVXLC]{1,7})(?:\s*(?:/|\p{L}{1,3})\s*#)?[\W_]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
