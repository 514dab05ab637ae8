using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Gateway.Shards;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Gateway;

/// <summary>Asks where the gateway is, until there is an answer.</summary>
internal sealed class GatewayDoor(DiscordRest rest, Jitter jitter, TimeProvider time, ILogger<DiscordClient> logger)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);

    /// <exception cref="DiscordStoppedException">The token is no good.</exception>
    public async Task<GatewayInfo> FindAsync(CancellationToken cancellationToken)
    {
        foreach (var pause in new ReconnectPolicy(First, Cap, jitter).Delays())
        {
            if (await TryFindAsync(cancellationToken) is { } info)
            {
                return info;
            }

            await Task.Delay(pause, time, cancellationToken);
        }

        throw new InvalidOperationException("The delays never end.");
    }

    private async Task<GatewayInfo?> TryFindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var info = await rest.GetGatewayAsync(cancellationToken);

            return Uri.TryCreate(info.Url, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" ? info : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not DiscordStoppedException)
        {
            Log.GatewayNotFound(logger, exception.GetType().Name);

            return null;
        }
    }
}
