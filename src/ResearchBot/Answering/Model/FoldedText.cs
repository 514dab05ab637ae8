using System.Text;
using ResearchBot.Corpus;

namespace ResearchBot.Answering.Model;

/// <summary>A text as it is compared with a quote, and where each of its characters came from.</summary>
/// <remarks>The one normalisation: lower case; a run of white space or control characters is one space; typographic quotes and dashes are plain ones; hidden characters (<see cref="VisibleText.Hides"/>) count for nothing.</remarks>
internal sealed class FoldedText
{
    private readonly List<TextSpan> _origins = [];
    private readonly StringBuilder _folded = new();

    private FoldedText(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var known = Rune.TryGetRuneAt(text, at, out var rune);
            var end = at + (known ? rune.Utf16SequenceLength : 1);

            if (known && !VisibleText.Hides(rune))
            {
                Append(rune, new TextSpan(at, end));
            }

            at = end;
        }

        Value = _folded.ToString();
    }

    /// <summary>The folded text.</summary>
    public string Value { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string text) => new(text);

    /// <summary>Where a place of <see cref="Value"/> stands in the text it was made of.</summary>
    public TextSpan Origin(int start, int end) => new(_origins[start].Start, _origins[end - 1].End);

    private void Append(Rune rune, TextSpan origin)
    {
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
        {
            if (_folded.Length > 0 && _folded[^1] != ' ')
            {
                _folded.Append(' ');
                _origins.Add(origin);
            }

            return;
        }

        foreach (var unit in Plain(rune).ToString())
        {
            _folded.Append(unit);
            _origins.Add(origin);
        }
    }

    private static Rune Plain(Rune rune) => rune.Value switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '`' or '\u00B4' => new Rune('\''),
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => new Rune('"'),
        (>= 0x2010 and <= 0x2015) or 0x2212 => new Rune('-'),
        _ => Rune.ToLowerInvariant(rune),
    };
}
