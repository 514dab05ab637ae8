using System.Text;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Guesses old encodings by how their bytes are spread.</summary>
internal static class SingleByteText
{
    private const int Windows1251 = 1251;
    private const int Windows1252 = 1252;
    private const int Koi8 = 20866;
    private const int Sample = 64 * 1024;

    /// <summary>UTF-16 without a mark: text in Latin letters has its zeros on one side.</summary>
    public static Encoding? WideOrder(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];

        if (sample.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var (even, odd) = (0, 0);

        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var half = sample.Length / 2;

        return (even, odd) switch
        {
            _ when odd > half * .4 && even < half * .02 => Encoding.Unicode,
            _ when even > half * .4 && odd < half * .02 => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>Windows-1252, unless most letters are high: then Cyrillic, in the one of two layouts whose small letters are the more frequent.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var (latin, low, high) = (0, 0, 0);

        foreach (var one in bytes[..Math.Min(bytes.Length, Sample)])
        {
            latin += char.IsAsciiLetter((char)one) ? 1 : 0;
            low += one is >= 0xC0 and < 0xE0 ? 1 : 0;
            high += one >= 0xE0 ? 1 : 0;
        }

        return Named((low + high > latin, high > low) switch
        {
            (true, true) => Windows1251,
            (true, false) => Koi8,
            _ => Windows1252,
        });
    }

    /// <summary>The encoding of a name that a file gives; null when there is none of that name.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Named(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
