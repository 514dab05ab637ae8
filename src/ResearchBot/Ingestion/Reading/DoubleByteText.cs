using System.Buffers;
using System.Text;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Guesses the old encodings of Chinese, Japanese and Korean: the bytes must be valid in one, and read as everyday writing in it.</summary>
internal static class DoubleByteText
{
    private const int Sample = 64 * 1024;
    private const double LeastEveryday = .12;

    private const string Kana = "あいうえおかがきくけこさしじすせそただちっつてでとどなにねのはばびへほまみむめもやゃゆゅよょらりるれろわをんアイウエオカガキクグコゴサシジスタダチッテデトドナニネバパビフブプボマミムメャュョラリルレロワンー";

    private static readonly (string Encoding, SearchValues<char> Everyday)[] Known =
    [
        ("shift_jis", SearchValues.Create(Kana)),
        ("euc-jp", SearchValues.Create(Kana)),
        ("euc-kr", SearchValues.Create("이다는의에을가고를하은지한로사도기서리자나스어대정아인시으해그들있게수라일전부여보제")),
        ("gb18030", SearchValues.Create("的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开用主行方又如前所本见经同三已从动两长")),
        ("big5", SearchValues.Create("的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開用主行方又如前所本見經同三已從動兩長")),
    ];

    /// <summary>The encoding; null when the bytes are none of these.</summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (best, score) = (default(Encoding), LeastEveryday);

        foreach (var (name, everyday) in Known)
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)!;

            if (Share(encoding, sample, everyday) is var share && share > score)
            {
                (best, score) = (CodePagesEncodingProvider.Instance.GetEncoding(name), share);
            }
        }

        return best;
    }

    private static double Share(Encoding encoding, ReadOnlySpan<byte> bytes, SearchValues<char> everyday)
    {
        var letters = new char[bytes.Length];

        try
        {
            // A sample may end inside of a letter, which a decoder keeps for later.
            var count = encoding.GetDecoder().GetChars(bytes, letters, flush: false);
            var foreign = letters.AsSpan(0, count).ToArray().Where(c => c > '\u007F').ToArray();

            return foreign.Length == 0 ? 0 : (double)foreign.Count(everyday.Contains) / foreign.Length;
        }
        catch (DecoderFallbackException)
        {
            return 0;
        }
    }
}
