using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ResearchBot.Ingestion.Reading.Markdown;

/// <summary>The readable text of parsed Markdown: words kept, markup, images and raw HTML dropped.</summary>
internal static class MarkdownText
{
    /// <summary>The text of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="without">A heading to leave out.</param>
    public static string Of(MarkdownDocument document, HeadingBlock? without)
    {
        var text = new PlainTextBuilder();
        WriteBlocks(text, document, without);

        return text.ToString();
    }

    /// <summary>The words of one heading.</summary>
    public static string Of(HeadingBlock heading)
    {
        var text = new PlainTextBuilder();
        WriteInlines(text, heading.Inline);

        return text.ToString();
    }

    private static void WriteBlocks(PlainTextBuilder text, ContainerBlock blocks, Block? without)
    {
        foreach (var block in blocks)
        {
            if (block == without)
            {
                continue;
            }

            switch (block)
            {
                case LinkReferenceDefinitionGroup or HtmlBlock or ThematicBreakBlock:
                    text.Paragraph();
                    break;

                case ListBlock list:
                    WriteList(text, list);
                    break;

                case TableRow row:
                    text.Line();
                    WriteRow(text, row);
                    break;

                case ContainerBlock container:
                    text.Paragraph();
                    WriteBlocks(text, container, without);
                    text.Paragraph();
                    break;

                case CodeBlock code:
                    text.Paragraph();
                    text.Verbatim(code.Lines.ToString().TrimEnd());
                    text.Paragraph();
                    break;

                case LeafBlock leaf:
                    text.Paragraph();
                    WriteInlines(text, leaf.Inline);
                    text.Paragraph();
                    break;
            }
        }
    }

    private static void WriteList(PlainTextBuilder text, ListBlock list)
    {
        if (list.Parent is not ListItemBlock)
        {
            text.Paragraph();
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            text.Item();

            foreach (var block in item)
            {
                switch (block)
                {
                    case ParagraphBlock paragraph:
                        WriteInlines(text, paragraph.Inline);
                        text.Line();
                        break;

                    case ListBlock nested:
                        WriteList(text, nested);
                        break;

                    case CodeBlock code:
                        text.Verbatim(code.Lines.ToString().TrimEnd());
                        text.Line();
                        break;

                    case ContainerBlock container:
                        WriteBlocks(text, container, null);
                        break;

                    case LeafBlock leaf and not HtmlBlock:
                        WriteInlines(text, leaf.Inline);
                        text.Line();
                        break;
                }
            }

            text.EndItem();
        }

        if (list.Parent is not ListItemBlock)
        {
            text.Paragraph();
        }
    }

    private static void WriteRow(PlainTextBuilder text, TableRow row)
    {
        foreach (var cell in row.OfType<TableCell>())
        {
            foreach (var leaf in cell.OfType<LeafBlock>())
            {
                WriteInlines(text, leaf.Inline);
            }

            text.Words(cell == row.LastChild ? "" : " | ");
        }
    }

    private static void WriteInlines(PlainTextBuilder text, ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Words(literal.Content.AsSpan());
                    break;

                case CodeInline code:
                    text.Verbatim(code.Content);
                    break;

                case LineBreakInline { IsHard: true }:
                    text.Line();
                    break;

                case LineBreakInline:
                    text.Words(" ");
                    break;

                case HtmlEntityInline entity:
                    text.Words(entity.Transcoded.AsSpan());
                    break;

                case AutolinkInline link:
                    text.Words(link.Url);
                    break;

                case LinkInline { IsImage: true }:
                    break;

                case ContainerInline container:
                    WriteInlines(text, container);
                    break;
            }
        }
    }
}
