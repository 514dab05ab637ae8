using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>Members, as the rules of a space see them.</summary>
internal static class Askers
{
    private const Permissions Managing = Permissions.Administrator | Permissions.ManageGuild;

    /// <summary>Who acted in a server; without any right where Discord named no member.</summary>
    public static Asker Of(Interaction interaction) => interaction.Member is { User: { } user } member
        ? Of(user.Id, member.Roles, ((member.Permissions ?? Permissions.None) & Managing) != 0)
        : Of(interaction.User?.Id ?? default, [], managesServer: false);

    /// <summary>A member with some roles.</summary>
    public static Asker Of(Snowflake member, IEnumerable<Snowflake> roles, bool managesServer) =>
        new(member.ToString(), [.. roles.Select(role => role.ToString())], managesServer);
}
