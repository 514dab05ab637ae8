using AngleSharp.Dom;

using ResearchBot.Ingestion.Reading.Web.Content;

namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>The readable text of a part of a page.</summary>
internal sealed class PageText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
        "table", "figure", "figcaption", "address", "hr", "fieldset", "details", "summary", "center", "body", "caption",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal) { "br", "tr", "dt", "dd" };

    private static readonly HashSet<INode> Nothing = [];

    private readonly IReadOnlySet<INode> _left;

    private PageText(IReadOnlySet<INode> left) => _left = left;

    /// <summary>Its words: a blank line between paragraphs, <c>- </c> before list items, nothing of navigation, scripts and forms.</summary>
    /// <param name="root">The part of the page.</param>
    /// <param name="left">Elements in it to leave out.</param>
    public static string Of(INode root, IReadOnlySet<INode>? left = null)
    {
        var text = new PlainTextBuilder();
        new PageText(left ?? Nothing).Write(text, root);

        return text.ToString();
    }

    private void Write(PlainTextBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Words(words.Data);
            }
            else if (child is IElement element && !IsOut(element))
            {
                Write(text, element);
            }
        }
    }

    private void Write(PlainTextBuilder text, IElement element)
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

    private void WriteItem(PlainTextBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Words(words.Data);
                    break;

                case IElement { LocalName: "p" or "div" or "span" or "section" or "article" } part when !IsOut(part):
                    LineAround(text, part);
                    break;

                case IElement element when !IsOut(element):
                    Write(text, element);
                    break;
            }
        }
    }

    private void LineAround(PlainTextBuilder text, IElement part)
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

    private bool IsOut(IElement element) => PageBlocks.IsSilent(element) || _left.Contains(element);
}
