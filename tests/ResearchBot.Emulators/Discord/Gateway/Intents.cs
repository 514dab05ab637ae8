namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>What a connection wants to be told.</summary>
[Flags]
public enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    GuildTyping = 1 << 11,
    DirectMessages = 1 << 12,
    DirectTyping = 1 << 14,
    MessageContent = 1 << 15,

    /// <summary>Those that Discord gives only to applications that it approved.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>Every bit that has a meaning.</summary>
    Known = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25),
}
