using System.Text.RegularExpressions;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>Reads what points somewhere: mentions, times, emoji and links.</summary>
internal static partial class References
{
    /// <summary>What stands between angle brackets.</summary>
    public static (MarkupNode Node, int Length)? Angle(string text, int at)
    {
        if (AngleForm().Match(text, at) is not { Success: true } match)
        {
            return null;
        }

        var kind = Kinds.First(kind => match.Groups[kind.Key].Success).Value;
        var inside = match.Value[1..^1];

        return kind is MarkupKind.Link
            ? (new MarkupNode(kind, "", [MarkupNode.Plain(inside)], Target(match, inside)), match.Length)
            : (new MarkupNode(kind, kind is MarkupKind.Ping or MarkupKind.Channel ? inside : $"<{inside}>", []), match.Length);
    }

    /// <summary>Words that link: <c>[words](address)</c>. Where the words look like an address, clients show no link.</summary>
    public static (MarkupNode Node, int Length)? Masked(string text, int at)
    {
        if (MaskedForm().Match(text, at) is not { Success: true } match || AddressForm().IsMatch(match.Groups["words"].Value.Trim()))
        {
            return null;
        }

        var words = InlineParser.Parse(match.Groups["words"].Value);

        return (new MarkupNode(MarkupKind.Link, "", words, match.Groups["to"].Value), match.Length);
    }

    /// <summary>Everybody.</summary>
    public static (MarkupNode Node, int Length)? At(string text, int at) =>
        EverybodyForm().Match(text, at) is { Success: true } match ? (new MarkupNode(MarkupKind.Ping, match.Value, []), match.Length) : null;

    /// <summary>An emoji by its name between colons.</summary>
    public static (MarkupNode Node, int Length)? Shortcode(string text, int at) =>
        ShortcodeForm().Match(text, at) is { Success: true } match ? (new MarkupNode(MarkupKind.Emoji, match.Value, []), match.Length) : null;

    /// <summary>A bare address.</summary>
    public static (MarkupNode Node, int Length)? Bare(string text, int at) =>
        BareForm().Match(text, at) is { Success: true } match
            ? (new MarkupNode(MarkupKind.Link, "", [MarkupNode.Plain(match.Value)], match.Value), match.Length)
            : null;

    private static readonly Dictionary<string, MarkupKind> Kinds = new()
    {
        ["ping"] = MarkupKind.Ping,
        ["channel"] = MarkupKind.Channel,
        ["command"] = MarkupKind.Command,
        ["time"] = MarkupKind.Time,
        ["emoji"] = MarkupKind.Emoji,
        ["navigation"] = MarkupKind.Navigation,
        ["link"] = MarkupKind.Link,
        ["mail"] = MarkupKind.Link,
        ["phone"] = MarkupKind.Link,
    };

    private static string Target(Match match, string inside) =>
        match.Groups["mail"].Success ? $"mailto:{inside}" : match.Groups["phone"].Success ? $"tel:{inside}" : inside;

    [GeneratedRegex("""
        \G<(?:(?<ping>@[!&]?[0-9]+)|(?<channel>\#[0-9]+)|(?<command>/[^<>]+:[0-9]+)|(?<time>t:-?[0-9]+(?::[a-zA-Z])?)|(?<emoji>a?:\w+:[0-9]+)
        |(?<navigation>id:\w+(?::[0-9]+)?)|(?<link>[A-Za-z][A-Za-z0-9+.\-]*:/[^\ >]+)|(?<mail>[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)|(?<phone>\+[0-9\-()]+))>
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AngleForm();

    [GeneratedRegex("""
        \G\[(?<words>(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]\(\s*<?(?<to>(?:\([^)]*\)|[^\s\\()<>]|\\.)+)>?(?:\s+['"][\s\S]*?['"])?\s*\)
        """)]
    private static partial Regex MaskedForm();

    [GeneratedRegex(@"^<?[A-Za-z][A-Za-z0-9+.\-]*://", RegexOptions.None)]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"\G@(?:everyone|here)")]
    private static partial Regex EverybodyForm();

    [GeneratedRegex(@"\G:[A-Za-z0-9_+\-]+:")]
    private static partial Regex ShortcodeForm();

    [GeneratedRegex(@"\G(?:https?|steam|discord)://[^\s<]+[^<.,:;""'\]\s]", RegexOptions.IgnoreCase)]
    private static partial Regex BareForm();
}
