namespace ResearchBot.Discord.Models;

/// <summary>A framed block of a message; 6,000 characters in all embeds of one.</summary>
public sealed record Embed
{
    /// <summary>Up to 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Up to 4,096 characters of markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? Url { get; init; }

    /// <summary>A time, shown in the reader's own.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The colour of the edge, <c>0xRRGGBB</c>.</summary>
    public int? Color { get; init; }

    /// <summary>The line at the bottom.</summary>
    public EmbedFooter? Footer { get; init; }

    /// <summary>The picture.</summary>
    public EmbedMedia? Image { get; init; }

    /// <summary>The small picture beside the text.</summary>
    public EmbedMedia? Thumbnail { get; init; }

    /// <summary>The line at the top.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>Up to 25 fields.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}

/// <summary>The line at the bottom of an embed.</summary>
/// <param name="Text">Up to 2,048 characters.</param>
public sealed record EmbedFooter(string Text);

/// <summary>The line at the top of an embed.</summary>
/// <param name="Name">Up to 256 characters.</param>
/// <param name="Url">Where it leads.</param>
public sealed record EmbedAuthor(string Name, string? Url = null);

/// <summary>A picture of an embed.</summary>
/// <param name="Url">Its address; <c>attachment://name</c> for a file of the same message.</param>
public sealed record EmbedMedia(string Url);

/// <summary>A titled part of an embed.</summary>
/// <param name="Name">Up to 256 characters.</param>
/// <param name="Value">Up to 1,024 characters of markdown.</param>
/// <param name="Inline">Whether it may stand beside others.</param>
public sealed record EmbedField(string Name, string Value, bool? Inline = null);
