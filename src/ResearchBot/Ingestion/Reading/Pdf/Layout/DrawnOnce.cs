namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Finds letters that are drawn a second time on the same spot, which is how some programs make them bold.</summary>
internal sealed class DrawnOnce
{
    private const double Near = 0.1;
    private const int Cell = 4;

    private readonly Dictionary<(string Text, int Direction, int X, int Y), List<Glyph>> _seen = [];

    /// <summary>Tells whether no such letter stands there yet, and remembers it.</summary>
    public bool IsNew(Glyph glyph, int direction)
    {
        var (x, y) = ((int)Math.Floor(glyph.Left / Cell), (int)Math.Floor(glyph.Baseline / Cell));
        var near = Near * glyph.Size;

        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                if (_seen.TryGetValue((glyph.Text, direction, x + i, y + j), out var others)
                    && others.Exists(other => Math.Abs(other.Left - glyph.Left) < near && Math.Abs(other.Baseline - glyph.Baseline) < near))
                {
                    return false;
                }
            }
        }

        var key = (glyph.Text, direction, x, y);
        (_seen.TryGetValue(key, out var here) ? here : _seen[key] = []).Add(glyph);

        return true;
    }
}
