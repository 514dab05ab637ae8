using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Gateway.Events;

/// <summary>Reads the data of the events that are used, and of no other.</summary>
/// <param name="allMessages">Whether messages of bots and webhooks are wanted, too.</param>
internal sealed class EventDecoder(bool allMessages)
{
    /// <summary>Reads an event.</summary>
    /// <returns>Null when nobody wants it.</returns>
    /// <exception cref="JsonException">The data is not what such an event has.</exception>
    public GatewayEvent? Decode(EventKind kind, ReadOnlySpan<byte> data)
    {
        switch (kind)
        {
            case EventKind.MessageCreate when !allMessages && MessageGlance.IsOfProgram(data):
                return null;
            case EventKind.MessageCreate:
                return new GatewayEvent.MessageCreated(Read(data, DiscordJson.Default.Message));
            case EventKind.MessageDelete:
                return new GatewayEvent.MessagesDeleted(Read(data, GatewayJson.Default.MessageDeletion));
            case EventKind.InteractionCreate:
                return new GatewayEvent.InteractionCreated(Read(data, DiscordJson.Default.Interaction));
            case EventKind.Ready:
                return new GatewayEvent.Ready(Read(data, GatewayJson.Default.ReadyData));
            case EventKind.Resumed:
                return new GatewayEvent.Resumed();
            case EventKind.GuildCreate:
                return new GatewayEvent.GuildCreated(Read(data, DiscordJson.Default.Guild));
            case EventKind.GuildUpdate:
                return new GatewayEvent.GuildUpdated(Read(data, DiscordJson.Default.Guild));
            case EventKind.GuildDelete:
                return new GatewayEvent.GuildDeleted(Read(data, DiscordJson.Default.Guild));
            case EventKind.RoleChange when Read(data, GatewayJson.Default.RoleChange) is { Role: { } role } change:
                return new GatewayEvent.RoleChanged(change.GuildId, role);
            case EventKind.RoleDelete when Read(data, GatewayJson.Default.RoleChange) is { RoleId: { } role } change:
                return new GatewayEvent.RoleDeleted(change.GuildId, role);
            case EventKind.ChannelChange:
                return new GatewayEvent.ChannelChanged(Read(data, DiscordJson.Default.Channel));
            case EventKind.ChannelDelete:
                return new GatewayEvent.ChannelDeleted(Read(data, DiscordJson.Default.Channel));
            case EventKind.ThreadCreate:
                return new GatewayEvent.ThreadCreated(Read(data, DiscordJson.Default.Channel));
            case EventKind.ThreadUpdate:
                return new GatewayEvent.ThreadUpdated(Read(data, DiscordJson.Default.Channel));
            case EventKind.ThreadDelete:
                return new GatewayEvent.ThreadDeleted(Read(data, DiscordJson.Default.Channel));
            case EventKind.ThreadListSync:
                return new GatewayEvent.ThreadsListed(Read(data, GatewayJson.Default.ThreadList));
            default:
                return null;
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(data, type) ?? throw new JsonException("The data is null.");
}
