using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;
using ResearchBot.Discord.Rest.Bodies;
using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest;

/// <summary>
/// Discord's REST interface, one method an operation. Every method throws <see cref="DiscordRestException"/> when Discord refuses
/// or does not answer, and <see cref="DiscordStoppedException"/> when the token is no good, from then on for ever.
/// Limits are waited for, and what can safely be sent again is sent again.
/// </summary>
public sealed partial class DiscordRest
{
    private readonly RestSender _sender;
    private readonly FirstAnswerSender _firstAnswers;
    private readonly NewNonce _newNonce;

    internal DiscordRest(RestSender sender, FirstAnswerSender firstAnswers, NewNonce newNonce)
    {
        _sender = sender;
        _firstAnswers = firstAnswers;
        _newNonce = newNonce;
    }

    /// <summary>Cancelled when Discord does not accept the token: nothing is sent from then on.</summary>
    public CancellationToken Stopped => _sender.Stopped;

    /// <summary>Asks where the gateway is, and how many sessions may still be started.</summary>
    public Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(Get("gateway/bot", new("GET gateway/bot")), DiscordJson.Default.GatewayInfo, cancellationToken);

    /// <summary>Asks for the bot's own account.</summary>
    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(Get("users/@me", new("GET users/@me")), DiscordJson.Default.User, cancellationToken);

    /// <summary>Asks for the bot's own application.</summary>
    public Task<Application> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(Get("applications/@me", new("GET applications/@me")), DiscordJson.Default.Application, cancellationToken);

    /// <summary>Replaces all commands, everywhere or in one guild. Discord takes 200 new ones a day: <see cref="CommandRegistration"/> sends only what changed.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> PutCommandsAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var request = guild is { } id
            ? new RestRequest(HttpMethod.Put, $"applications/{application}/guilds/{id}/commands", new("PUT applications/guilds/commands", $"{id}"))
            : new RestRequest(HttpMethod.Put, $"applications/{application}/commands", new("PUT applications/commands"));

        return _sender.SendAsync(
            request with { Body = JsonBody.Commands(commands) }, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);
    }

    /// <summary>Asks for a guild, without channels and threads.</summary>
    public Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _sender.SendAsync(Get($"guilds/{guild}", new("GET guilds", $"{guild}")), DiscordJson.Default.Guild, cancellationToken);

    /// <summary>Asks for a member of a guild.</summary>
    /// <returns>Null when the account is not in the guild.</returns>
    public async Task<Member?> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken)
    {
        try
        {
            return await _sender.SendAsync(
                Get($"guilds/{guild}/members/{user}", new("GET guilds/members", $"{guild}")), DiscordJson.Default.Member, cancellationToken);
        }
        catch (DiscordRestException refusal) when (refusal.Code is RestErrors.UnknownMember or RestErrors.UnknownUser)
        {
            return null;
        }
    }

    private static RestRequest Get(string path, RestRoute route) => new(HttpMethod.Get, path, route);
}
