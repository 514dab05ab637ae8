using System.Text;

namespace ResearchBot.Ingestion.Fetching.Robots;

/// <summary>Compares rules with paths.</summary>
internal static class RobotsPath
{
    private const string Kept = "-._~!$&'()*+,;=:@/?%";

    /// <summary>One spelling for what can be escaped in several ways.</summary>
    public static string Fold(string path)
    {
        var folded = new StringBuilder(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path);

        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && IsHex(bytes[i + 1]) && IsHex(bytes[i + 2]))
            {
                var escaped = (char)Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0];
                Append(folded, escaped, char.IsAsciiLetterOrDigit(escaped) || "-._~".Contains(escaped, StringComparison.Ordinal));
                i += 2;
            }
            else
            {
                Append(folded, (char)bytes[i], char.IsAsciiLetterOrDigit((char)bytes[i]) || Kept.Contains((char)bytes[i], StringComparison.Ordinal));
            }
        }

        return folded.ToString();
    }

    /// <summary>Tells whether a rule fits a path; the time is that of both lengths multiplied, at most.</summary>
    public static bool Fits(ReadOnlySpan<char> rule, ReadOnlySpan<char> path)
    {
        var isWhole = rule.EndsWith("$");
        rule = isWhole ? rule[..^1] : rule;
        var (at, star, retry) = (0, -1, 0);
        var i = 0;

        while (at < path.Length)
        {
            if (i < rule.Length && rule[i] == '*')
            {
                (star, retry) = (i++, at);
            }
            else if (i < rule.Length && rule[i] == path[at])
            {
                i++;
                at++;
            }
            else if (i == rule.Length && !isWhole)
            {
                return true;
            }
            else if (star >= 0)
            {
                (i, at) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return rule[i..].Trim('*').IsEmpty;
    }

    private static bool IsHex(byte sign) => char.IsAsciiHexDigit((char)sign);

    private static void Append(StringBuilder folded, char sign, bool isPlain) =>
        folded.Append(isPlain ? sign.ToString() : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"%{(int)sign:X2}"));
}
