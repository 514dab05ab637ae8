using System.Buffers;

namespace ResearchBot.Corpus.Text;

/// <summary>The marks that end, open and close sentences.</summary>
internal static class Punctuation
{
    private const string Alone = "。！？｡।॥؟۔։";
    private const int LongestNoteMark = 5;

    /// <summary>Marks that may end a sentence.</summary>
    public static readonly SearchValues<char> Stops = SearchValues.Create(".?!…" + Alone);

    private static readonly SearchValues<char> Closers = SearchValues.Create(")]}\"'”’»›」』）】》〉");

    private static readonly SearchValues<char> Openers = SearchValues.Create("([{\"'“‘„«‹「『（【《〈*_—–-#>");

    /// <summary>Tells whether a mark may end a sentence.</summary>
    public static bool IsStop(char c) => Stops.Contains(c);

    /// <summary>Tells whether a mark ends a sentence whatever follows, even without a space.</summary>
    public static bool StandsAlone(char c) => Alone.Contains(c, StringComparison.Ordinal);

    /// <summary>Tells whether a mark after a stop still belongs to the sentence before.</summary>
    public static bool IsCloser(char c) => Closers.Contains(c);

    /// <summary>Tells whether a mark may stand before a sentence's first word.</summary>
    public static bool IsOpener(char c) => Openers.Contains(c);

    /// <summary>Tells whether a mark closes speech.</summary>
    public static bool IsQuote(char c) => c is '"' or '”' or '’' or '»' or '\'';

    /// <summary>Tells whether a character ends a line.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The length of a note mark such as <c>[12]</c> that a text begins with; 0 where there is none.</summary>
    public static int NoteMarkLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '[' || !char.IsAsciiDigit(text[1]))
        {
            return 0;
        }

        var end = text[..Math.Min(text.Length, LongestNoteMark)].IndexOf(']');

        return end > 0 && !text[1..end].ContainsAnyExceptInRange('0', '9') ? end + 1 : 0;
    }
}
