using System.Text.Json.Serialization;

using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Models;

/// <summary>The flags of a message; bits without a name here are kept.</summary>
/// <param name="Bits">The bits.</param>
[JsonConverter(typeof(MessageFlagsConverter))]
public readonly record struct MessageFlags(long Bits)
{
    /// <summary>No flag.</summary>
    public static MessageFlags None => default;

    /// <summary>Shows no link previews.</summary>
    public static MessageFlags SuppressEmbeds => new(1 << 2);

    /// <summary>Has a thread.</summary>
    public static MessageFlags HasThread => new(1 << 5);

    /// <summary>Is seen by the acting member only; for answers to interactions.</summary>
    public static MessageFlags Ephemeral => new(1 << 6);

    /// <summary>Is a deferral that was not answered yet.</summary>
    public static MessageFlags Loading => new(1 << 7);

    /// <summary>Notifies nobody.</summary>
    public static MessageFlags SuppressNotifications => new(1 << 12);

    /// <summary>Is made of components alone: no content, no embeds; cannot be taken back by an edit.</summary>
    public static MessageFlags ComponentsV2 => new(1 << 15);

    /// <summary>Tells whether all of some flags are set.</summary>
    public bool HasFlag(MessageFlags flags) => (Bits & flags.Bits) == flags.Bits;

    public static MessageFlags operator |(MessageFlags left, MessageFlags right) => new(left.Bits | right.Bits);

    public static MessageFlags operator &(MessageFlags left, MessageFlags right) => new(left.Bits & right.Bits);

    public static MessageFlags operator ~(MessageFlags flags) => new(~flags.Bits);
}
