using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>The readable text of a part of a page.</summary>
internal static class PageText
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "img", "picture",
        "button", "input", "select", "textarea", "nav", "form", "head", "link", "meta", "dialog", "map",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
        "table", "figure", "figcaption", "address", "hr", "fieldset", "details", "summary", "center", "body", "caption",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal) { "br", "tr", "dt", "dd" };

    /// <summary>Its words: a blank line between paragraphs, <c>- </c> before list items, nothing of navigation, scripts and forms.</summary>
    public static string Of(INode root)
    {
        var text = new PlainTextBuilder();
        Write(text, root);

        return text.ToString();
    }

    private static void Write(PlainTextBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Words(words.Data);
            }
            else if (child is IElement element && !Silent.Contains(element.LocalName) && !IsHidden(element))
            {
                Write(text, element);
            }
        }
    }

    private static void Write(PlainTextBuilder text, IElement element)
    {
        switch (element.LocalName)
        {
            case "pre":
                text.Paragraph();
                text.Verbatim(element.TextContent.Trim('\r', '\n').TrimEnd());
                text.Paragraph();
                break;

            case "li":
                text.Item();
                WriteItem(text, element);
                text.EndItem();
                break;

            case "ul" or "ol" when element.ParentElement?.LocalName is "li" or "ul" or "ol":
                Write(text, (INode)element);
                break;

            case "br" when element.PreviousElementSibling?.LocalName == "br":
                text.Paragraph();
                break;

            case "td" or "th":
                text.Words(" ");
                Write(text, (INode)element);
                text.Words(" ");
                break;

            case var name when Lines.Contains(name):
                text.Line();
                Write(text, (INode)element);
                text.Line();
                break;

            case var name when Blocks.Contains(name):
                text.Paragraph();
                Write(text, (INode)element);
                text.Paragraph();
                break;

            default:
                Write(text, (INode)element);
                break;
        }
    }

    private static void WriteItem(PlainTextBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Words(words.Data);
                    break;

                case IElement { LocalName: "p" or "div" or "span" or "section" or "article" } part when !IsHidden(part):
                    LineAround(text, part);
                    break;

                case IElement element when !Silent.Contains(element.LocalName) && !IsHidden(element):
                    Write(text, element);
                    break;
            }
        }
    }

    private static void LineAround(PlainTextBuilder text, IElement part)
    {
        if (part.LocalName == "span")
        {
            WriteItem(text, part);
            return;
        }

        text.Line();
        WriteItem(text, part);
        text.Line();
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
