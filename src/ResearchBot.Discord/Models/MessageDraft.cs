namespace ResearchBot.Discord.Models;

/// <summary>
/// A message to be sent, or what an edit changes: what is null stays as it was, an empty list takes away.
/// Nobody is ever notified by a mention in it, and no draft can say otherwise.
/// </summary>
public sealed record MessageDraft
{
    /// <summary>Up to 2,000 characters of markdown; none in a message of components.</summary>
    public string? Content { get; init; }

    /// <summary>Up to 10 embeds.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>Up to 5 rows; with <see cref="MessageFlags.ComponentsV2"/> up to 40 components in all.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The flags that the operation knows are sent, the others left out.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>Up to 10 files; in an edit they take the place of those that are there.</summary>
    public IReadOnlyList<FilePart>? Files { get; init; }

    /// <summary>The message that this one answers; if it is gone, this one is sent all the same.</summary>
    public Snowflake? ReplyTo { get; init; }

    /// <summary>A mark of up to 25 characters by which Discord knows a repeated message; one is made where it is null. Only when a message is created in a channel.</summary>
    public string? Nonce { get; init; }
}

/// <summary>A file to be sent.</summary>
/// <param name="Name">Its name, 1 to 1,024 characters.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type; Discord guesses where it is null.</param>
/// <param name="Description">What it shows, in words.</param>
public sealed record FilePart(string Name, ReadOnlyMemory<byte> Content, string? ContentType = null, string? Description = null);
