using System.Text;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>
/// The words of a text as numbers: lower-case runs of letters and digits, whatever stands between them. Where a script sets no
/// spaces between words, every letter is one. Nothing is stemmed or left out, for another word is an edit.
/// </summary>
internal static class WordHashes
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Reads the words in order (FNV-1a over their letters).</summary>
    public static ulong[] Of(string text)
    {
        var words = new List<ulong>(1 + (text.Length / 6));
        var hash = Start;

        foreach (var rune in text.EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune);
            var standsAlone = isLetter && StandsAlone(rune.Value);

            if ((!isLetter || standsAlone) && hash != Start)
            {
                words.Add(hash);
                hash = Start;
            }

            if (standsAlone)
            {
                words.Add(Add(Start, rune));
            }
            else if (isLetter)
            {
                hash = Add(hash, rune);
            }
        }

        if (hash != Start)
        {
            words.Add(hash);
        }

        return [.. words];
    }

    private static ulong Add(ulong hash, Rune rune) => (hash ^ (uint)Rune.ToLowerInvariant(rune).Value) * Prime;

    /// <summary>Thai, Lao, Burmese, Khmer, kana, and the Chinese characters.</summary>
    private static bool StandsAlone(int letter) =>
        letter is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF)
            or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
