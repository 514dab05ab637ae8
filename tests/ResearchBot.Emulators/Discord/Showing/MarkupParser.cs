using System.Text.RegularExpressions;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>
/// Reads a message's markup as https://docs.discord.com/developers/reference#message-formatting and Discord's guide to
/// Markdown describe it: lines first, then what stands in them.
/// </summary>
public static partial class MarkupParser
{
    /// <summary>The pieces of a text.</summary>
    public static IReadOnlyList<MarkupNode> Parse(string markup)
    {
        var nodes = new List<MarkupNode>();

        foreach (var piece in CodeBlock().Split(markup))
        {
            // The pattern captures the fence with its content, so that every second piece is a block of code.
            if (piece.StartsWith("```", StringComparison.Ordinal) && piece.Length > 6 && piece.EndsWith("```", StringComparison.Ordinal))
            {
                nodes.Add(new MarkupNode(MarkupKind.CodeBlock, Language().Replace(piece[3..^3], ""), []));
            }
            else
            {
                AddLines(nodes, piece);
            }
        }

        return nodes;
    }

    private static void AddLines(List<MarkupNode> nodes, string text)
    {
        var lines = text.Split('\n');

        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith(">>> ", StringComparison.Ordinal))
            {
                nodes.Add(new MarkupNode(MarkupKind.Quote, "", Parse(string.Join('\n', lines[at..])[4..])));

                return;
            }

            if (lines[at].StartsWith("> ", StringComparison.Ordinal))
            {
                var quoted = lines[at..].TakeWhile(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();
                nodes.Add(new MarkupNode(MarkupKind.Quote, "", Parse(string.Join('\n', quoted))));
                at += quoted.Count - 1;
            }
            else
            {
                // What is bold or hidden may run over a line's end: lines without a mark of their own are read together.
                var plain = lines[at..].TakeWhile((line, next) => next == 0 || !LineMark().IsMatch(line)).ToList();
                AddBlock(nodes, IsMarked(lines[at]) ? [lines[at]] : plain);
                at += IsMarked(lines[at]) ? 0 : plain.Count - 1;
            }

            if (at + 1 < lines.Length)
            {
                nodes.Add(new MarkupNode(MarkupKind.LineEnd, "", []));
            }
        }
    }

    private static bool IsMarked(string line) => LineMark().IsMatch(line);

    private static void AddBlock(List<MarkupNode> nodes, List<string> lines)
    {
        var line = lines[0];
        var kind = Heading().IsMatch(line) ? MarkupKind.Heading
            : line.StartsWith("-# ", StringComparison.Ordinal) ? MarkupKind.Subtext
            : ListItem().IsMatch(line) ? MarkupKind.ListItem
            : MarkupKind.Plain;

        if (kind is MarkupKind.Plain)
        {
            nodes.AddRange(InlineParser.Parse(string.Join('\n', lines)));

            return;
        }

        var mark = kind switch
        {
            MarkupKind.Heading => Heading().Match(line).Length,
            MarkupKind.Subtext => 3,
            _ => ListItem().Match(line).Length,
        };
        nodes.Add(new MarkupNode(kind, "", InlineParser.Parse(line[mark..])));
    }

    [GeneratedRegex(@"(?<!\\)(```[\s\S]+?```)")]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^[A-Za-z0-9_+\-.#]*\n")]
    private static partial Regex Language();

    [GeneratedRegex(@"^(?:#{1,3} |-# |\s*(?:[-*+]|[0-9]+\.)\s+\S|>>> |> )")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"^#{1,3} (?=\S)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:[-*+]|[0-9]+\.)\s+(?=\S)")]
    private static partial Regex ListItem();
}
