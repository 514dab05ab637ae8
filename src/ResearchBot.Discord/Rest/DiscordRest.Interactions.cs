using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;
using ResearchBot.Discord.Rest.Bodies;
using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Gives the first answer to an interaction, on connections of its own and past every queue.</summary>
    public Task CreateInteractionResponseAsync(
        Snowflake interaction, string token, InteractionResponse response, CancellationToken cancellationToken) => _firstAnswers.SendAsync(
            new RestRequest(HttpMethod.Post, $"interactions/{interaction}/{Escape(token)}/callback", new("POST interactions/callback"))
            {
                Body = ResponseBody.Of(response),
                IsInteraction = true,
                IsRepeatable = false,
            },
            cancellationToken);

    /// <summary>Asks for the message that first answered an interaction.</summary>
    public Task<Message> GetOriginalAsync(Snowflake application, string token, CancellationToken cancellationToken) =>
        _sender.SendAsync(ToWebhook(HttpMethod.Get, application, token, "/messages/@original"), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Changes the message that first answered an interaction, or fulfils a deferral.</summary>
    public Task<Message> EditOriginalAsync(Snowflake application, string token, MessageDraft draft, CancellationToken cancellationToken) => _sender.SendAsync(
        ToWebhook(HttpMethod.Patch, application, token, "/messages/@original") with { Body = MessageBody.Of(draft, MessagePurpose.Edit) },
        DiscordJson.Default.Message,
        cancellationToken);

    /// <summary>Deletes the message that first answered an interaction.</summary>
    public Task DeleteOriginalAsync(Snowflake application, string token, CancellationToken cancellationToken) =>
        _sender.SendAsync(ToWebhook(HttpMethod.Delete, application, token, "/messages/@original"), cancellationToken);

    /// <summary>Writes a further message to an interaction. It is sent again only if it surely was not sent, as Discord would show it twice.</summary>
    public Task<Message> CreateFollowupAsync(Snowflake application, string token, MessageDraft draft, CancellationToken cancellationToken) => _sender.SendAsync(
        ToWebhook(HttpMethod.Post, application, token, "?wait=true") with
        {
            Body = MessageBody.Of(draft, MessagePurpose.Answer),
            IsRepeatable = false,
        },
        DiscordJson.Default.Message,
        cancellationToken);

    /// <summary>Changes a further message.</summary>
    public Task<Message> EditFollowupAsync(
        Snowflake application, string token, Snowflake message, MessageDraft draft, CancellationToken cancellationToken) => _sender.SendAsync(
            ToWebhook(HttpMethod.Patch, application, token, $"/messages/{message}") with { Body = MessageBody.Of(draft, MessagePurpose.Edit) },
            DiscordJson.Default.Message,
            cancellationToken);

    private static RestRequest ToWebhook(HttpMethod method, Snowflake application, string token, string rest) =>
        new(method, $"webhooks/{application}/{Escape(token)}{rest}", new($"{method} webhooks", token)) { IsInteraction = true };

    private static string Escape(string token) => Uri.EscapeDataString(token);
}
