namespace ResearchBot.Discord.Models;

/// <summary>A file of a message, or one that a member uploaded with a command or a modal.</summary>
public sealed record Attachment
{
    /// <summary>The file's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The file's name.</summary>
    public string Filename { get; init; } = "";

    /// <summary>What it shows, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The media type that Discord believes it to have.</summary>
    public string? ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where it can be fetched, for a day.</summary>
    public string Url { get; init; } = "";

    /// <summary>Pixels, of a picture.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Height { get; init; }

    /// <summary>Tells whether it goes away with the interaction.</summary>
    public bool Ephemeral { get; init; }
}
