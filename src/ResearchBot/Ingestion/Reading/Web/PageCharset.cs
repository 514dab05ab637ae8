using System.Text;
using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>Finds the encoding that a page names at its top.</summary>
internal static partial class PageCharset
{
    private const int Top = 4_096;

    /// <summary>Names that pages use for something larger than the name says, or that only browsers know.</summary>
    private static readonly Dictionary<string, string> Meant = new (string Used, string[] Names)[]
    {
        ("windows-1252", ["iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252"]),
        ("windows-1254", ["iso-8859-9", "latin5"]),
        ("windows-1250", ["cp1250"]),
        ("windows-1251", ["cp1251", "win-1251"]),
        ("windows-874", ["iso-8859-11", "tis-620"]),
        ("gb18030", ["gb2312", "gbk", "x-gbk", "gb_2312-80"]),
        ("big5", ["big5-hkscs", "x-x-big5"]),
        ("shift_jis", ["x-sjis", "sjis", "shift-jis", "windows-31j", "ms932"]),
        ("euc-jp", ["x-euc-jp"]),
        ("ks_c_5601-1987", ["euc-kr", "windows-949", "cp949", "ksc5601"]),
    }.SelectMany(one => one.Names.Select(name => (name, one.Used))).ToDictionary(one => one.name, one => one.Used, StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding named by a meta element or an XML declaration; null when none is.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var top = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Top)]);

        return Named().Match(top) is { Success: true } match ? Find(match.Groups["name"].Value) : null;
    }

    /// <summary>The encoding that is meant by a name; null when there is none of that name.</summary>
    public static Encoding? Find(string name) => SingleByteText.Find(Meant.GetValueOrDefault(name, name));

    [GeneratedRegex("(?:<meta[^>]{0,200}?charset|<[?]xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
