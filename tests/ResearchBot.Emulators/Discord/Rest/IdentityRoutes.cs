using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Who the bot is, and where the gateway is.</summary>
internal static class IdentityRoutes
{
    public static Route[] All { get; } =
    [
        new("GET", "/gateway", call => RestAnswer.Ok(new JsonObject { ["url"] = call.World.GatewayAddress }), IsOpen: true),
        new("GET", "/gateway/bot", Gateway),
        new("GET", "/users/@me", call => RestAnswer.Ok(call.World.Bot.ToJson())),
        new("GET", "/users/{user}", User),
        new("GET", "/applications/@me", Application),
        new("GET", "/oauth2/applications/@me", Application),
        new("POST", "/users/@me/channels", OpenDirect),
    ];

    private static RestAnswer Gateway(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["url"] = call.World.GatewayAddress,
        ["shards"] = call.World.Options.Shards,
        ["session_start_limit"] = call.World.Hub.Limits.ToJson(),
    });

    private static RestAnswer User(RestCall call) =>
        RestAnswer.Ok(call.World.Users.GetValueOrDefault(call.Id("user"))?.ToJson() ?? throw RestError.UnknownUser);

    private static RestAnswer Application(RestCall call)
    {
        var world = call.World;

        return RestAnswer.Ok(new JsonObject
        {
            ["id"] = world.ApplicationId.Digits(),
            ["name"] = world.Bot.Name,
            ["icon"] = null,
            ["description"] = "",
            ["summary"] = "",
            ["type"] = null,
            ["bot"] = world.Bot.ToJson(),
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["verify_key"] = world.PublicKey,
            ["flags"] = world.ApplicationFlags,
            ["flags_new"] = world.ApplicationFlags.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["explicit_content_filter"] = 0,
            ["eligible_oauth2_scopes"] = new JsonArray(),
            ["role_connections_verification_url"] = null,
            ["approximate_user_install_count"] = 0,
            ["approximate_user_authorization_count"] = 0,
            ["approximate_guild_count"] = world.Guilds.Count,
            ["owner"] = world.Developer.ToJson(),
            ["team"] = null,
            ["interactions_endpoint_url"] = null,
            ["redirect_uris"] = new JsonArray(),
            ["tags"] = new JsonArray(),
        });
    }

    private static RestAnswer OpenDirect(RestCall call)
    {
        var user = call.World.Users.GetValueOrDefault(call.Body["recipient_id"].Id ?? 0) ?? throw RestError.UnknownUser;

        return RestAnswer.Ok(call.World.DirectWith(user).ToJson());
    }
}
