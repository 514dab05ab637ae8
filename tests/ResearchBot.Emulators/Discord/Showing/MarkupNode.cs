namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>A piece of a message as a client shows it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its own words: of plain text, code and references.</param>
/// <param name="Children">What stands inside.</param>
/// <param name="Target">Where a link leads.</param>
public sealed record MarkupNode(MarkupKind Kind, string Text, IReadOnlyList<MarkupNode> Children, string? Target = null)
{
    /// <summary>Words that do nothing.</summary>
    public static MarkupNode Plain(string text) => new(MarkupKind.Plain, text, []);

    /// <summary>This piece and all that stands inside.</summary>
    public IEnumerable<MarkupNode> All() => Children.SelectMany(child => child.All()).Prepend(this);

    /// <summary>The words that a member reads.</summary>
    public string Words() => Kind switch
    {
        MarkupKind.LineEnd => "\n",
        MarkupKind.ListItem => "• " + Inside(),
        _ => Text + Inside(),
    };

    private string Inside() => string.Concat(Children.Select(child => child.Words()));
}

/// <summary>What a piece of a message is.</summary>
public enum MarkupKind
{
    Plain,
    LineEnd,
    Bold,
    Italic,
    Underline,
    Strike,
    Spoiler,
    Code,
    CodeBlock,
    Quote,
    Heading,
    Subtext,
    ListItem,
    Link,
    Ping,
    Channel,
    Command,
    Time,
    Emoji,
    Navigation,
}
