using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Rest.Bodies;

/// <summary>What a message is written for, which decides what may stand in it.</summary>
/// <param name="Flags">The flags that Discord takes.</param>
/// <param name="IsEdit">Whether a message is changed.</param>
/// <param name="IsChannelMessage">Whether a message is created in a channel, where it can answer another and carry a nonce.</param>
internal sealed record MessagePurpose(MessageFlags Flags, bool IsEdit = false, bool IsChannelMessage = false)
{
    private static readonly MessageFlags Editable = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
    private static readonly MessageFlags Creatable = Editable | MessageFlags.SuppressNotifications;

    public static MessagePurpose Create { get; } = new(Creatable, IsChannelMessage: true);

    public static MessagePurpose Answer { get; } = new(Creatable | MessageFlags.Ephemeral);

    public static MessagePurpose Edit { get; } = new(Editable, IsEdit: true);
}
