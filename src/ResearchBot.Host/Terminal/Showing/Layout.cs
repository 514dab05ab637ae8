using Spectre.Console;
using Spectre.Console.Rendering;

namespace ResearchBot.Host.Terminal.Showing;

/// <summary>Lays text out: wrapped at the terminal's width but never wider than a line that reads well, with indents, without trailing blanks.</summary>
internal static class Layout
{
    private const int WidestLine = 100;

    /// <summary>Writes a paragraph and ends its line.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="paragraph">The words; cleaned already.</param>
    /// <param name="indent">Blanks before every line.</param>
    /// <param name="hanging">Blanks more before every line but the first.</param>
    public static void WriteParagraph(this IAnsiConsole console, Paragraph paragraph, int indent = 0, int hanging = 0)
    {
        var isWrapped = console.Profile.Width <= 10_000;
        var width = isWrapped ? Math.Max(Math.Min(console.Profile.Width, WidestLine) - indent - hanging, 10) : console.Profile.Width;
        paragraph.Overflow = Overflow.Fold;
        console.Write(new Indented(paragraph, indent, hanging, width));
    }

    /// <summary>Writes a line that is never broken, so that it can be copied whole.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="text">The line.</param>
    /// <param name="style">How.</param>
    /// <param name="link">What it opens, where the terminal can.</param>
    /// <param name="indent">Blanks before it.</param>
    public static void WriteUnbroken(this IAnsiConsole console, string text, Style style, string? link, int indent) =>
        console.Write(new Unbroken(text, style, link, indent));

    private sealed class Indented(Paragraph paragraph, int indent, int hanging, int width) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            var lines = Segment.SplitLines(((IRenderable)paragraph).Render(options, width));

            for (var i = 0; i < lines.Count; i++)
            {
                yield return Segment.Padding(i == 0 ? indent : indent + hanging);

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
