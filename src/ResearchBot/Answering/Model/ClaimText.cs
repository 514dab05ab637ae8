using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ResearchBot.Answering.Model;

/// <summary>Decides whether a sentence that a model wrote may be proposed at all: plain prose, nothing that a reader's program would turn into a link, a mention or markup.</summary>
internal static partial class ClaimText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("@`*_~|<>[]\\");

    /// <summary>Cleans a sentence.</summary>
    /// <param name="raw">What the model wrote.</param>
    /// <returns>The sentence without hidden characters; null when it is empty, over <see cref="AnswerSentence.MaximumLength"/>, or not plain prose.</returns>
    public static string? Clean(string raw)
    {
        if (raw.Length > AnswerSentence.MaximumLength || raw.Any(char.IsControl))
        {
            return null;
        }

        var text = Spaces().Replace(VisibleText.Of(raw), " ").Trim();
        var plain = Plain(text);

        return plain.Any(char.IsLetter)
            && !plain.AsSpan().ContainsAny(Marks)
            && !Unfit().IsMatch(plain)
                ? text
                : null;
    }

    /// <summary>Full-width and small forms as the characters that a browser takes them for.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);

        foreach (var unit in text)
        {
            plain.Append(unit switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(unit - 0xFEE0),
                '\u3002' or '\uFF61' or '\u2024' or '\uFE52' => '.',
                '\uFE6B' => '@',
                '\u2044' or '\u2215' => '/',
                '\uFE55' => ':',
                '\u3008' or '\u2039' or '\uFE64' => '<',
                '\u3009' or '\u203A' or '\uFE65' => '>',
                _ => unit,
            });
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    // a scheme, an address of a host, a number of a host, an entity, a heading or list mark, piled-up accents
    [GeneratedRegex(
        @"[a-z][a-z0-9+.\-]*:/|\b(hxxps?|javascript|vbscript|data|mailto|tel|file):[^\s]|\bwww\.|[\p{L}\p{N}\-]\.\p{L}{2}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|&[#a-z0-9]+;|^[#\-+]\s|\p{M}{4}",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Unfit();
}
