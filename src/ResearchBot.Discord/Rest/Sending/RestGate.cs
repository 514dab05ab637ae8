using System.Net;

using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Rest.Limits;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>Decides whether anything may be sent at all, and learns from refusals that it may not.</summary>
internal sealed class RestGate(RestTransport transport, RefusedChannels refused, SteadyClock clock, ILogger<RestGate> logger) : IDisposable
{
    private const string BadToken = "Discord does not accept the bot's token: set Discord:Token to the one that the developer portal shows.";
    private const string NoToken = "There is no token: set Discord:Token or Discord:TokenFile.";

    private readonly InvalidRequests _invalid = new(clock);
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>Cancelled when the token turned out to be no good.</summary>
    public CancellationToken Stopped => _stopped.Token;

    /// <exception cref="DiscordStoppedException">The token is no good.</exception>
    /// <exception cref="DiscordRestException">It would be refused.</exception>
    public void Check(RestRequest request)
    {
        ThrowIfStopped();

        if (!request.IsInteraction && !transport.HasToken)
        {
            throw new DiscordStoppedException(NoToken);
        }

        if (_invalid.IsTooMany)
        {
            throw new DiscordRestException("Discord has refused so many requests that nothing is sent for some minutes.");
        }

        if (refused.Find(request.Route) is { } refusal)
        {
            throw new DiscordRestException((int)HttpStatusCode.Forbidden, refusal.Code, request.Route.Operation);
        }
    }

    /// <exception cref="DiscordStoppedException">The token is no good.</exception>
    public void ThrowIfStopped()
    {
        if (_stopped.IsCancellationRequested)
        {
            throw new DiscordStoppedException(BadToken);
        }
    }

    /// <summary>Learns from an answer.</summary>
    /// <exception cref="DiscordStoppedException">The token is no good.</exception>
    public void Learn(RestRequest request, RestAnswer answer)
    {
        if (answer.IsInvalid && _invalid.Add())
        {
            Log.TooManyInvalid(logger, InvalidRequests.Most);
        }

        if (answer.Status == HttpStatusCode.Unauthorized && !request.IsInteraction)
        {
            Log.BadToken(logger);
            _stopped.Cancel();
            ThrowIfStopped();
        }

        if (answer.Status == HttpStatusCode.Forbidden
            && request.Route.Channel is { } channel
            && answer.Code is RestErrors.MissingAccess or RestErrors.MissingPermissions)
        {
            Log.Refused(logger, request.Route.Operation, channel, answer.Code);
            refused.Add(request.Route, channel, answer.Code);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stopped.Dispose();
}
