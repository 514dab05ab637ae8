using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Guilds, as the bot sees them.</summary>
internal static class GuildRoutes
{
    public static Route[] All { get; } =
    [
        new("GET", "/guilds/{guild}", call => RestAnswer.Ok(call.Guild().ToJson())),
        new("GET", "/guilds/{guild}/channels", call => List(call.Guild().Channels.Where(channel => !channel.IsThread).Select(channel => channel.ToJson()))),
        new("GET", "/guilds/{guild}/roles", call => List(call.Guild().Roles.Select(role => role.ToJson()))),
        new("GET", "/guilds/{guild}/members/{user}", call => RestAnswer.Ok(Member(call).ToJson())),
        new("DELETE", "/users/@me/guilds/{guild}", Leave),
    ];

    private static EmulatedMember Member(RestCall call)
    {
        var guild = call.Guild();
        var user = call.Values["user"] == "@me" ? call.World.Bot.Id : call.Id("user");

        return guild.MemberOf(user) ?? throw (call.World.Users.ContainsKey(user) ? RestError.UnknownMember : RestError.UnknownUser);
    }

    private static RestAnswer Leave(RestCall call)
    {
        call.Guild().RemoveBot();

        return RestAnswer.Nothing;
    }

    private static RestAnswer List(IEnumerable<JsonObject> items) => RestAnswer.Ok(new JsonArray([.. items]));
}
