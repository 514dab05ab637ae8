using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>Sends requests and judges the answers.</summary>
internal sealed class RestSender(RestTransport transport)
{
    /// <summary>Sends a request and reads what comes back.</summary>
    public async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var answer = await SendOnceAsync(request, cancellationToken);

        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException failure)
        {
            throw new DiscordRestException($"Discord's answer to {request.Route.Operation} cannot be read.", failure);
        }
    }

    /// <summary>Sends a request whose answer has nothing in it.</summary>
    public Task SendAsync(RestRequest request, CancellationToken cancellationToken) => SendOnceAsync(request, cancellationToken);

    /// <summary>Sends the first answer to an interaction past all queues.</summary>
    public async Task AcknowledgeAsync(RestRequest request, CancellationToken cancellationToken) =>
        Judge(request, await transport.AcknowledgeAsync(request, cancellationToken));

    private async Task<RestAnswer> SendOnceAsync(RestRequest request, CancellationToken cancellationToken) =>
        Judge(request, await transport.SendAsync(request, cancellationToken));

    private static RestAnswer Judge(RestRequest request, RestAnswer answer) =>
        answer.IsSuccess ? answer : throw new DiscordRestException((int)answer.Status, answer.Code, request.Route.Operation);
}
