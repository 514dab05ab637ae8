using System.Text;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Delivery;

/// <summary>Sends interactions to a bot's own web address instead of the gateway.</summary>
internal sealed class HttpDelivery : IDisposable
{
    private readonly DiscordWorld _world;
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly InteractionSigner _signer = new();

    public HttpDelivery(DiscordWorld world)
    {
        _world = world;
        world.PublicKey = _signer.PublicKey;
    }

    /// <summary>Where interactions go; null for the gateway.</summary>
    public Uri? Endpoint { get; private set; }

    /// <summary>Takes an address after proving it as Discord does: a PING, and two requests that are not signed rightly.</summary>
    /// <exception cref="InvalidOperationException">The address does not behave.</exception>
    public async Task UseAsync(Uri? endpoint, CancellationToken cancellationToken)
    {
        if (endpoint is not null)
        {
            await ProbeAsync(endpoint, isForged: true, cancellationToken);
            await ProbeAsync(endpoint, isForged: false, cancellationToken);
            await ProbeAsync(endpoint, isForged: true, cancellationToken);
        }

        Endpoint = endpoint;
    }

    /// <summary>Sends an interaction and takes the response as its first answer.</summary>
    public async Task SendAsync(EmulatedInteraction interaction, byte[] payload)
    {
        try
        {
            using var limit = new CancellationTokenSource(EmulatedInteraction.FirstAnswer, _world.Time);
            using var request = _signer.Sign(Endpoint!, payload, _world.Now);
            using var response = await _http.SendAsync(request, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            var status = (int)response.StatusCode;

            // 202 without a body promises an answer by the callback.
            if (status == 202 && body.Length == 0)
            {
                return;
            }

            if (status != 200)
            {
                Refuse(interaction, $"status {status}");
                return;
            }

            Take(interaction, await RequestReading.ReadAsync(body, response.Content.Headers.ContentType?.ToString(), limit.Token));
        }
        catch (OperationCanceledException)
        {
            Refuse(interaction, "no answer within three seconds");
        }
        catch (HttpRequestException broken)
        {
            Refuse(interaction, broken.Message);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _signer.Dispose();
    }

    private void Take(EmulatedInteraction interaction, RequestReading reading)
    {
        if (reading.Fault is not null || JsonReading.Parse(reading.Payload, out _) is not JsonObject answer)
        {
            Refuse(interaction, reading.Fault ?? "a body that is no JSON object");
            return;
        }

        try
        {
            lock (_world.Gate)
            {
                FirstAnswers.Take(new RestCall(_world, new Dictionary<string, string>(), RestCall.NoQuery, answer, reading.Files), interaction, answer);
            }
        }
        catch (RestError error)
        {
            Refuse(interaction, error.ToJson().ToJsonString());
        }
    }

    private void Refuse(EmulatedInteraction interaction, string why)
    {
        _world.Faults.Enqueue($"The response to an interaction of kind {interaction.Kind}: {why}");
        _world.Changes.Tell();
    }

    private async Task ProbeAsync(Uri endpoint, bool isForged, CancellationToken cancellationToken)
    {
        var ping = new JsonObject
        {
            ["id"] = _world.Ids.Next().Digits(),
            ["application_id"] = _world.ApplicationId.Digits(),
            ["type"] = 1,
            ["token"] = "ping",
            ["version"] = 1,
            ["user"] = _world.Developer.ToJson(),
            ["entitlements"] = new JsonArray(),
        };
        using var request = _signer.Sign(endpoint, Encoding.UTF8.GetBytes(ping.ToJsonString()), _world.Now, isForged);
        using var response = await _http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);

        if (isForged ? response.StatusCode != System.Net.HttpStatusCode.Unauthorized : JsonReading.Parse(body, out _).At("type").Number != 1)
        {
            throw new InvalidOperationException(isForged
                ? $"A request with a forged signature was answered with {(int)response.StatusCode} instead of 401."
                : $"A PING was answered with {(int)response.StatusCode} {Encoding.UTF8.GetString(body)} instead of {{\"type\":1}}.");
        }
    }
}
