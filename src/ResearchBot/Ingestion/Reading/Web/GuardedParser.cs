using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>
/// Parses HTML and stops as soon as a page grows deeper or larger than pages are: a parser's time grows with depth times
/// elements, and unclosed formatting tags make elements out of nothing. It counts what the parser makes, so no trick of
/// markup hides from it.
/// </summary>
internal static class GuardedParser
{
    private const int MaximumDepth = 512;
    private const int MaximumElements = 200_000;
    private const int ElementsBetweenLooks = 16;

    /// <summary>Parses a page; null when it is nested too deeply or has too many elements.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        var (count, last) = (0, default(IElement));
        var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = int.MaxValue, OnCreated = (element, _) => Look(element) });

        try
        {
            return parser.ParseDocument(html);
        }
        catch (PageTooTangledException)
        {
            return null;
        }

        void Look(IElement element)
        {
            if (++count > MaximumElements || (count % ElementsBetweenLooks == 0 && last is not null && IsDeep(last)))
            {
                throw new PageTooTangledException();
            }

            last = element;
        }
    }

    private static bool IsDeep(INode node)
    {
        var depth = 0;

        for (INode? above = node; above is not null; above = above.Parent)
        {
            depth++;
        }

        return depth > MaximumDepth;
    }

    private sealed class PageTooTangledException : Exception;
}
