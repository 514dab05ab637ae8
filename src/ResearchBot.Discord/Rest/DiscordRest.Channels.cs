using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;
using ResearchBot.Discord.Rest.Bodies;
using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Asks for a channel, thread or direct message.</summary>
    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken) =>
        _sender.SendAsync(Get($"channels/{channel}", RestRoute.Of("GET channels", channel)), DiscordJson.Default.Channel, cancellationToken);

    /// <summary>Opens the direct messages with an account, or finds those that are open.</summary>
    public Task<Channel> OpenDirectMessageAsync(Snowflake user, CancellationToken cancellationToken) => _sender.SendAsync(
        new RestRequest(HttpMethod.Post, "users/@me/channels", new("POST users/@me/channels")) { Body = JsonBody.Recipient(user) },
        DiscordJson.Default.Channel,
        cancellationToken);

    /// <summary>Shows that the bot is typing, for about ten seconds.</summary>
    public Task TriggerTypingAsync(Snowflake channel, CancellationToken cancellationToken) => _sender.SendAsync(
        new RestRequest(HttpMethod.Post, $"channels/{channel}/typing", RestRoute.Of("POST channels/typing", channel)), cancellationToken);

    /// <summary>Starts a public thread, from a message or beside all of them.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message; null starts it beside all of them.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="autoArchiveMinutes">60, 1,440, 4,320 or 10,080 minutes without a message after which it is put away; null leaves it to the channel.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Channel> StartThreadAsync(
        Snowflake channel, Snowflake? message, string name, int? autoArchiveMinutes, CancellationToken cancellationToken)
    {
        var request = message is { } id
            ? new RestRequest(HttpMethod.Post, $"channels/{channel}/messages/{id}/threads", RestRoute.Of("POST channels/messages/threads", channel))
            : new RestRequest(HttpMethod.Post, $"channels/{channel}/threads", RestRoute.Of("POST channels/threads", channel));
        var body = JsonBody.Thread(name, autoArchiveMinutes, message is null ? ChannelType.PublicThread : null);

        return _sender.SendAsync(request with { Body = body, IsRepeatable = false }, DiscordJson.Default.Channel, cancellationToken);
    }
}
