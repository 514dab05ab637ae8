using Spectre.Console;
using Spectre.Console.Rendering;

namespace ResearchBot.Host.Terminal.Showing;

/// <summary>Lays text out: wrapped at the terminal's width but never wider than a line that reads well, with indents, without trailing blanks.</summary>
internal static class Layout
{
    private const int WidestLine = 100;
    private const int NarrowestLine = 10;

    /// <summary>Writes a paragraph and ends its line.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="paragraph">The words; cleaned already.</param>
    /// <param name="indent">Blanks before every line.</param>
    /// <param name="label">What stands in the indent of the first line, as long as the indent at most.</param>
    public static void WriteParagraph(this IAnsiConsole console, Paragraph paragraph, int indent = 0, Label? label = null)
    {
        var isWrapped = console.Profile.Width <= 10_000;
        var width = isWrapped ? Math.Max(Math.Min(console.Profile.Width, WidestLine) - indent, NarrowestLine) : console.Profile.Width;
        paragraph.Overflow = Overflow.Fold;
        console.Write(new Indented(paragraph, indent, label ?? new Label("", Style.Plain), width));
    }

    /// <summary>Writes a line that is never broken, so that it can be copied whole.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="text">The line.</param>
    /// <param name="style">How.</param>
    /// <param name="link">What it opens, where the terminal can.</param>
    /// <param name="indent">Blanks before it.</param>
    public static void WriteUnbroken(this IAnsiConsole console, string text, Style style, string? link, int indent) =>
        console.Write(new Unbroken(text, style, link, indent));

    private sealed class Indented(Paragraph paragraph, int indent, Label label, int width) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            var lines = Segment.SplitLines(((IRenderable)paragraph).Render(options, width));

            for (var i = 0; i < lines.Count; i++)
            {
                if (i == 0 && label.Text.Length > 0)
                {
                    yield return new Segment(label.Text, label.Style, link: null);
                }

                yield return Segment.Padding(i == 0 ? Math.Max(indent - label.Text.Length, 0) : indent);

                foreach (var segment in lines[i].Take(1 + lines[i].FindLastIndex(segment => !segment.IsWhiteSpace)))
                {
                    yield return segment;
                }

                yield return Segment.LineBreak;
            }
        }
    }

    private sealed class Unbroken(string text, Style style, string? link, int indent) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            [Segment.Padding(indent), new Segment(text, style, link is null ? null : new Link(link)), Segment.LineBreak];
    }
}

/// <summary>Words that stand before a paragraph, in its indent.</summary>
internal sealed record Label(string Text, Style Style);
