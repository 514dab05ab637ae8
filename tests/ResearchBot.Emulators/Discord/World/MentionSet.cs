using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>Whom a message calls.</summary>
internal sealed partial record MentionSet(IReadOnlyList<EmulatedUser> Users, IReadOnlyList<ulong> Roles, bool Everyone)
{
    public static MentionSet None { get; } = new([], [], false);

    /// <summary>Reads a text.</summary>
    /// <param name="world">Who there is.</param>
    /// <param name="text">All text of the message that may mention.</param>
    /// <param name="allowed">Whom it may call; everybody when null.</param>
    /// <param name="repliedTo">The author of the message that is replied to, if it is a reply.</param>
    /// <param name="mayCallEveryone">The author has the right to.</param>
    public static MentionSet Read(DiscordWorld world, string text, JsonObject? allowed, EmulatedUser? repliedTo, bool mayCallEveryone)
    {
        var parse = (allowed?["parse"] as JsonArray)?.Select(kind => kind.Text).ToHashSet();
        var users = Named(User(), text).Where(id => Permits("users", id)).Select(id => world.Users.GetValueOrDefault(id)).OfType<EmulatedUser>();
        var roles = Named(Role(), text).Where(id => Permits("roles", id));
        var replies = repliedTo is not null && (allowed is null || allowed["replied_user"].Truth == true);

        return new MentionSet(
            [.. (replies ? users.Append(repliedTo!) : users).Distinct()],
            [.. roles],
            mayCallEveryone && Everybody().IsMatch(text) && (allowed is null || parse?.Contains("everyone") == true));

        bool Permits(string kind, ulong id) =>
            allowed is null || parse?.Contains(kind) == true || (allowed[kind] as JsonArray)?.Any(one => one.Id == id) == true;
    }

    private static IEnumerable<ulong> Named(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => ulong.TryParse(match.Groups[1].Value, out var id) ? id : 0).Where(id => id > 0).Distinct();

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex User();

    [GeneratedRegex("<@&([0-9]{1,20})>")]
    private static partial Regex Role();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex Everybody();
}
