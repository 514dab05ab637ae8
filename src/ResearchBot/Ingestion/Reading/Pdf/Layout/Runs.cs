using System.Text;

namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Joins letters to runs in the order in which they are drawn.</summary>
internal static class Runs
{
    /// <summary>The part of a font's size from which a gap is a space.</summary>
    public const double SpaceFrom = 0.13;

    private const double RunEndsFrom = 0.6;
    private const double BackAtMost = 0.4;

    /// <summary>The runs of letters of one direction of writing.</summary>
    /// <param name="glyphs">The letters, as they are drawn.</param>
    /// <param name="order">The first run's place in the order of drawing.</param>
    public static List<Run> Of(IReadOnlyList<Glyph> glyphs, int order)
    {
        var runs = new List<Run>();
        var text = new StringBuilder();
        var (first, last, hasSpace) = (default(Glyph), default(Glyph), false);

        foreach (var glyph in glyphs)
        {
            var isSpace = string.IsNullOrWhiteSpace(glyph.Text);

            if (text.Length > 0 && !Follows(last, glyph, isSpace))
            {
                End();
            }

            if (isSpace)
            {
                hasSpace |= text.Length > 0;
                last = text.Length > 0 ? last with { Right = Math.Max(last.Right, glyph.Right) } : last;
                continue;
            }

            if (text.Length == 0)
            {
                first = glyph;
            }
            else if (hasSpace || glyph.Left - last.Right > SpaceFrom * last.Size)
            {
                text.Append(' ');
            }

            text.Append(glyph.Text);
            (last, hasSpace) = (glyph, false);
        }

        End();

        return runs;

        void End()
        {
            if (text.Length > 0)
            {
                runs.Add(new Run(Script.InReadingOrder(text.ToString(), first, last), Math.Min(first.Left, last.Left), Math.Max(first.Right, last.Right), first.Baseline, first.Size, order + runs.Count, hasSpace));
            }

            text.Clear();
            hasSpace = false;
        }
    }

    private static bool Follows(Glyph last, Glyph next, bool isSpace)
    {
        var size = Math.Min(last.Size, next.Size);
        var gap = next.Left - last.Right;

        return Math.Abs(next.Baseline - last.Baseline) < 0.1 * size
            && (isSpace || Math.Abs(next.Size - last.Size) < 0.1 * size)
            && gap < RunEndsFrom * size
            && (gap > -BackAtMost * size || (Script.IsRightToLeft(next.Text) && Math.Abs(next.Right - last.Left) < BackAtMost * size));
    }
}
