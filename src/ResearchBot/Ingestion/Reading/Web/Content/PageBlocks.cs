using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>The kinds of elements, as far as reading goes.</summary>
internal static class PageBlocks
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "img", "picture",
        "button", "input", "select", "textarea", "nav", "form", "head", "link", "meta", "dialog", "map",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
        "table", "figure", "figcaption", "address", "hr", "fieldset", "details", "summary", "center", "body", "caption", "li", "td", "th", "tr", "dt", "dd", "pre",
    };

    /// <summary>Tells whether an element begins on a line of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Tells whether an element holds no other blocks: a paragraph, a heading, a line of a list.</summary>
    public static bool IsLine(IElement element) => IsBlock(element) && !Shown(element).Any(IsBlock);

    /// <summary>Tells whether an element is a heading.</summary>
    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Tells whether nothing of an element is to be read: scripts, pictures, forms, and what the page hides.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || IsHidden(element);

    /// <summary>The elements inside of one in their order, but for silent ones.</summary>
    public static IEnumerable<IElement> Shown(IElement root)
    {
        var open = new Stack<IElement>(root.Children.Reverse());

        while (open.TryPop(out var next))
        {
            if (IsSilent(next))
            {
                continue;
            }

            yield return next;

            foreach (var child in next.Children.Reverse())
            {
                open.Push(child);
            }
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
