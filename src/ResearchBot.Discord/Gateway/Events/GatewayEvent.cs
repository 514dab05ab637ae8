using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Gateway.Events;

/// <summary>Something that happened, as far as it is used.</summary>
internal abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    public sealed record Ready(ReadyData Data) : GatewayEvent;

    public sealed record Resumed : GatewayEvent;

    public sealed record MessageCreated(Message Message) : GatewayEvent;

    public sealed record MessagesDeleted(MessageDeletion Deletion) : GatewayEvent;

    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

    public sealed record GuildCreated(Guild Guild) : GatewayEvent;

    public sealed record GuildUpdated(Guild Guild) : GatewayEvent;

    public sealed record GuildDeleted(Guild Guild) : GatewayEvent;

    public sealed record RoleChanged(Snowflake Guild, Role Role) : GatewayEvent;

    public sealed record RoleDeleted(Snowflake Guild, Snowflake Role) : GatewayEvent;

    public sealed record ChannelChanged(Channel Channel) : GatewayEvent;

    public sealed record ChannelDeleted(Channel Channel) : GatewayEvent;

    public sealed record ThreadCreated(Channel Thread) : GatewayEvent;

    public sealed record ThreadUpdated(Channel Thread) : GatewayEvent;

    public sealed record ThreadDeleted(Channel Thread) : GatewayEvent;

    public sealed record ThreadsListed(ThreadList List) : GatewayEvent;
}
