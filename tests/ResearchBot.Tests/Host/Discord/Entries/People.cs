using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Spaces;

namespace ResearchBot.Tests.Host.Discord.Entries;

/// <summary>The kinds of people in a server where a role is named for each act, and what they may do there.</summary>
internal sealed record People(IReadOnlyList<Snowflake> Roles, Permissions Permissions, params IReadOnlyList<Act> MayDo)
{
    private static readonly Snowflake CuratorRole = new(200);
    private static readonly Act[] Everything = [Act.Ask, Act.Summarize, Act.Suggest, Act.Moderate, Act.Administer];

    public static IReadOnlyDictionary<string, People> All { get; } = new Dictionary<string, People>
    {
        ["stranger"] = new([new Snowflake(1)], Permissions.None),
        ["asker"] = new([RoleFor(Act.Ask)], Permissions.None, Act.Ask),
        ["summariser"] = new([RoleFor(Act.Summarize)], Permissions.None, Act.Summarize),
        ["suggester"] = new([RoleFor(Act.Suggest)], Permissions.None, Act.Suggest),
        ["curator"] = new([CuratorRole], Permissions.None) { CuratesShelf = true },
        ["moderator"] = new([RoleFor(Act.Moderate)], Permissions.None, Act.Ask, Act.Summarize, Act.Suggest, Act.Moderate),
        ["administrator"] = new([RoleFor(Act.Administer)], Permissions.None, Everything),
        ["manager"] = new([], Permissions.ManageGuild, Everything),
        ["owner"] = new([], Permissions.Administrator, Everything),
    };

    /// <summary>They have the role that curates a shelf.</summary>
    public bool CuratesShelf { get; private init; }

    /// <summary>Settings that name a role for each act and for a shelf, and enable one channel.</summary>
    public static SpaceSettings SettingsWith(Snowflake channel) => new()
    {
        Roles = Everything.ToDictionary(act => act, act => (IReadOnlyList<string>)[RoleFor(act).ToString()]),
        Channels = new Dictionary<string, ChannelSettings> { [channel.ToString()] = new() { Enabled = true } },
        Shelves = new Dictionary<string, ShelfSettings> { ["policy"] = new() { CurateRoles = [CuratorRole.ToString()] } },
    };

    private static Snowflake RoleFor(Act act) => new(100 + (ulong)act);
}
