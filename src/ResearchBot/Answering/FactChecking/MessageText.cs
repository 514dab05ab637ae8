using System.Text.RegularExpressions;

using ResearchBot.Answering.Model;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Takes out of a message what its writer did not say in words: code, quoted lines, addresses, mentions, markup.</summary>
internal static partial class MessageText
{
    /// <summary>More of a message is not looked at, in UTF-16 code units.</summary>
    public const int Longest = 6_000;

    /// <summary>The writer's own words, line by line.</summary>
    public static IReadOnlyList<string> Lines(string message)
    {
        var text = VisibleText.Of(message.Length <= Longest ? message : message[..Longest]);

        foreach (var (pattern, words) in new[] { (Code(), " "), (Quoted(), ""), (Link(), "${label}"), (Address(), " "), (Mention(), " "), (Marks(), "") })
        {
            text = pattern.Replace(text, words);
        }

        return
        [
            .. text.Split('\n')
                .Select(line => SpacedStop().Replace(Spaces().Replace(Leader().Replace(line, ""), " "), "$1").Trim())
                .Where(line => line.Length > 0),
        ];
    }

    [GeneratedRegex(@"```(?:[^`]|`[^`]|``[^`])*(?:```|$)|`[^`\n]*`", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[ \t]*(?:>>>[^\n]*(?:\n[^\n]*)*|>[^\n]*)$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\[(?<label>[^\[\]\n]{1,300})\]\([^()\s]{1,2000}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:,? ?\b(?:see|via|source|link)\b:? )?<?\b(?:https?://|www\.)[^\s<>]*>?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"<(?:[@#][!&]?|a?:\w{1,40}:|t:|id:|/)[^<>\s]{1,60}>|@(?:everyone|here)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\*{1,3}|__|~~|\|\||(?:\b|^)_|_\b", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*(?:#{1,3} |-# |[-•–] |[0-9]{1,2}[.)] )", RegexOptions.NonBacktracking)]
    private static partial Regex Leader();

    [GeneratedRegex(@" ([.,!;:])(?= |$)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SpacedStop();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
