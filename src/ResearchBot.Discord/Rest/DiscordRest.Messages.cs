using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;
using ResearchBot.Discord.Rest.Bodies;
using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Writes a message. If the answer is lost it is sent again with the same nonce, and stands there once.</summary>
    public Task<Message> CreateMessageAsync(Snowflake channel, MessageDraft draft, CancellationToken cancellationToken) => _sender.SendAsync(
        new RestRequest(HttpMethod.Post, $"channels/{channel}/messages", RestRoute.Of("POST channels/messages", channel))
        {
            Body = MessageBody.Of(draft.Nonce is null ? draft with { Nonce = _newNonce() } : draft, MessagePurpose.Create),
        },
        DiscordJson.Default.Message,
        cancellationToken);

    /// <summary>Changes a message of the bot.</summary>
    public Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, MessageDraft draft, CancellationToken cancellationToken) => _sender.SendAsync(
        new RestRequest(HttpMethod.Patch, $"channels/{channel}/messages/{message}", RestRoute.Of("PATCH channels/messages", channel))
        {
            Body = MessageBody.Of(draft, MessagePurpose.Edit),
        },
        DiscordJson.Default.Message,
        cancellationToken);

    /// <summary>Deletes a message.</summary>
    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) => _sender.SendAsync(
        new RestRequest(HttpMethod.Delete, $"channels/{channel}/messages/{message}", RestRoute.Of("DELETE channels/messages", channel)), cancellationToken);

    /// <summary>Asks for a message.</summary>
    public Task<Message> GetMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) => _sender.SendAsync(
        Get($"channels/{channel}/messages/{message}", RestRoute.Of("GET channels/messages/one", channel)), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Asks for messages, the newest first.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="after">Only those after this one; null for the latest.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<Message>> ListMessagesAsync(Snowflake channel, Snowflake? after, int limit, CancellationToken cancellationToken)
    {
        var query = after is { } first ? $"?limit={limit}&after={first}" : $"?limit={limit}";

        return _sender.SendAsync(
            Get($"channels/{channel}/messages{query}", RestRoute.Of("GET channels/messages", channel)),
            DiscordJson.Default.IReadOnlyListMessage,
            cancellationToken);
    }
}
