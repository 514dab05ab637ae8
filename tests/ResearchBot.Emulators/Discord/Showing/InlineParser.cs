using System.Text;
using System.Text.RegularExpressions;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>Reads what stands in a line: escapes, code, references, links and styles, in the order in which clients try them.</summary>
internal static partial class InlineParser
{
    private static readonly (string Mark, MarkupKind Kind)[] Styles =
    [
        ("**", MarkupKind.Bold),
        ("__", MarkupKind.Underline),
        ("~~", MarkupKind.Strike),
        ("||", MarkupKind.Spoiler),
        ("*", MarkupKind.Italic),
        ("_", MarkupKind.Italic),
    ];

    /// <summary>The pieces of a text without blocks.</summary>
    public static IReadOnlyList<MarkupNode> Parse(string text)
    {
        var nodes = new List<MarkupNode>();
        var plain = new StringBuilder();

        for (var at = 0; at < text.Length;)
        {
            if (Escape().Match(text, at) is { Success: true } escape && escape.Index == at)
            {
                plain.Append(text[at + 1]);
                at += 2;
            }
            else if (Read(text, at) is var (node, length))
            {
                Flush();
                nodes.Add(node);
                at += length;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }

        Flush();

        return nodes;

        void Flush()
        {
            if (plain.Length > 0)
            {
                nodes.Add(MarkupNode.Plain(plain.ToString()));
                plain.Clear();
            }
        }
    }

    private static (MarkupNode Node, int Length)? Read(string text, int at) => text[at] switch
    {
        '`' when Code().Match(text, at) is { Success: true } code && code.Index == at =>
            (new MarkupNode(MarkupKind.Code, code.Groups["code"].Value, []), code.Length),
        '<' => References.Angle(text, at),
        '[' => References.Masked(text, at),
        '@' => References.At(text, at),
        ':' => References.Shortcode(text, at),
        'h' or 's' or 'd' => References.Bare(text, at),
        '*' or '_' or '~' or '|' => Styled(text, at),
        _ => null,
    };

    private static (MarkupNode Node, int Length)? Styled(string text, int at)
    {
        foreach (var (mark, kind) in Styles.Where(style => string.CompareOrdinal(text, at, style.Mark, 0, style.Mark.Length) == 0))
        {
            var close = Close(text, at + mark.Length, mark);
            var inside = close < 0 ? "" : text[(at + mark.Length)..close];

            if (inside.Trim().Length > 0 && (mark.Length > 1 || (!char.IsWhiteSpace(inside[0]) && !char.IsWhiteSpace(inside[^1]))))
            {
                return (new MarkupNode(kind, "", Parse(inside)), close + mark.Length - at);
            }
        }

        return null;
    }

    private static int Close(string text, int from, string mark)
    {
        for (var at = from; at <= text.Length - mark.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0
                && at > from
                && (at + mark.Length == text.Length || text[at + mark.Length] != mark[0])
                && (mark != "_" || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\G\\[^0-9A-Za-z\s]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\G(?<fence>`+)(?<code>[\s\S]*?[^`])\k<fence>(?!`)")]
    private static partial Regex Code();
}
