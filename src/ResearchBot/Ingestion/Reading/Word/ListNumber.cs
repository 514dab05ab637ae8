using System.Globalization;
using System.Text;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>Writes the number of a list's item in its format (ECMA-376 17.18.59).</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Sign)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The number as it is shown.</summary>
    public static string Of(string format, int number) => format switch
    {
        "lowerLetter" => Letters(number),
        "upperLetter" => Letters(number).ToUpperInvariant(),
        "lowerRoman" => InRoman(number),
        "upperRoman" => InRoman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // a to z, then aa, bb and so on.
    private static string Letters(int number) => number < 1 ? "0" : new string((char)('a' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 8));

    private static string InRoman(int number)
    {
        var written = new StringBuilder();
        var left = Math.Min(number, 3_999);

        foreach (var (value, sign) in Roman)
        {
            for (; left >= value; left -= value)
            {
                written.Append(sign);
            }
        }

        return written.ToString();
    }
}
