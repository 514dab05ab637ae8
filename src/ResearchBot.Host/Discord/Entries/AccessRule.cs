using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>Who may use an entry. There is no entry without a rule: the compiler asks for one.</summary>
internal sealed record AccessRule
{
    private AccessRule()
    {
    }

    /// <summary>Every member: helps and the member's own data.</summary>
    public static AccessRule Everybody { get; } = new();

    /// <summary>What the member must be allowed to do; null for everybody.</summary>
    public Act? Act { get; private init; }

    /// <summary>Also members who curate a shelf: of which articles, the entry itself sees to.</summary>
    public bool OrCurators { get; private init; }

    /// <summary>Only in channels where the bot is enabled.</summary>
    public bool OnlyInEnabledChannels { get; private init; }

    /// <summary>Members who may do something, wherever they are.</summary>
    public static AccessRule Of(Act act) => new() { Act = act };

    /// <summary>Moderators, and members who curate a shelf, for the articles of that shelf.</summary>
    public static AccessRule OfCurators() => new() { Act = Spaces.Act.Moderate, OrCurators = true };

    /// <summary>Members who may do something, in channels where the bot is enabled.</summary>
    public static AccessRule InChannel(Act act) => new() { Act = act, OnlyInEnabledChannels = true };
}
