namespace ResearchBot.Discord.Gateway.Events;

/// <summary>The events that are used.</summary>
internal enum EventKind
{
    Unused,
    Ready,
    Resumed,
    MessageCreate,
    MessageDelete,
    InteractionCreate,
    GuildCreate,
    GuildUpdate,
    GuildDelete,
    RoleChange,
    RoleDelete,
    ChannelChange,
    ChannelDelete,
    ThreadCreate,
    ThreadUpdate,
    ThreadDelete,
    ThreadListSync,
}

/// <summary>The names of the events.</summary>
internal static class EventKinds
{
    public static EventKind Read(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("MESSAGE_CREATE"u8) => EventKind.MessageCreate,
        _ when name.SequenceEqual("INTERACTION_CREATE"u8) => EventKind.InteractionCreate,
        _ when name.SequenceEqual("MESSAGE_DELETE"u8) || name.SequenceEqual("MESSAGE_DELETE_BULK"u8) => EventKind.MessageDelete,
        _ when name.SequenceEqual("READY"u8) => EventKind.Ready,
        _ when name.SequenceEqual("RESUMED"u8) => EventKind.Resumed,
        _ when name.SequenceEqual("GUILD_CREATE"u8) => EventKind.GuildCreate,
        _ when name.SequenceEqual("GUILD_UPDATE"u8) => EventKind.GuildUpdate,
        _ when name.SequenceEqual("GUILD_DELETE"u8) => EventKind.GuildDelete,
        _ when name.SequenceEqual("GUILD_ROLE_CREATE"u8) || name.SequenceEqual("GUILD_ROLE_UPDATE"u8) => EventKind.RoleChange,
        _ when name.SequenceEqual("GUILD_ROLE_DELETE"u8) => EventKind.RoleDelete,
        _ when name.SequenceEqual("CHANNEL_CREATE"u8) || name.SequenceEqual("CHANNEL_UPDATE"u8) => EventKind.ChannelChange,
        _ when name.SequenceEqual("CHANNEL_DELETE"u8) => EventKind.ChannelDelete,
        _ when name.SequenceEqual("THREAD_CREATE"u8) => EventKind.ThreadCreate,
        _ when name.SequenceEqual("THREAD_UPDATE"u8) => EventKind.ThreadUpdate,
        _ when name.SequenceEqual("THREAD_DELETE"u8) => EventKind.ThreadDelete,
        _ when name.SequenceEqual("THREAD_LIST_SYNC"u8) => EventKind.ThreadListSync,
        _ => EventKind.Unused,
    };
}
