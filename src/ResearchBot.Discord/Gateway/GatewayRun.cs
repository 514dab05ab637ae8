using ResearchBot.Discord.Gateway.Dispatch;
using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Gateway.Identifying;
using ResearchBot.Discord.Gateway.Shards;
using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Gateway;

/// <summary>One run of the client, over all its shards.</summary>
internal sealed class GatewayRun : IDisposable
{
    private static readonly TimeSpan HandlerPatience = TimeSpan.FromSeconds(5);

    private readonly GatewayParts _parts;
    private readonly CancellationTokenSource _stop = new();
    private readonly EventLanes _lanes;
    private readonly InteractionLane _interactions = new();
    private readonly HandlerEdge _edge;
    private readonly IdentifyPermits _permits;

    public GatewayRun(GatewayInfo info, GatewayParts parts, Func<int> shutdownCode)
    {
        _parts = parts;
        _edge = new HandlerEdge(parts.Logger);
        _lanes = new EventLanes(parts.Logger);
        var count = Math.Max(1, info.Shards);
        var limits = IdentifyLimits.For(count, info.SessionStartLimit.MaxConcurrency);
        _permits = new IdentifyPermits(parts.Budget, limits, info.SessionStartLimit, parts.Time, parts.Logger);
        var handler = parts.Handler();
        var router = new EventRouter(handler, parts.Directory, parts.Contexts, _lanes, _interactions, _edge, count, _stop.Token);
        var decoder = new EventDecoder(handler.WantsMessagesOfPrograms);
        var options = parts.Options.Value;
        var token = options.ReadToken();
        var intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages
            | (options.MessageContent ? GatewayIntents.MessageContent : 0);
        Shards = [.. from number in Enumerable.Range(0, count)
                     let identity = new ShardIdentity(number, count, intents, token)
                     select new Shard(identity, new Uri(info.Url), _permits, parts, decoder, router, shutdownCode)];
    }

    /// <summary>The shards.</summary>
    public IReadOnlyList<Shard> Shards { get; }

    /// <summary>How many messages were passed over.</summary>
    public long DroppedMessages => _lanes.Dropped;

    /// <summary>Runs until it is cancelled, or until a shard has to stop for good, which stops all.</summary>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot for a reason that only a person can remove.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var link = cancellationToken.Register(Stop);
        var consuming = _lanes.RunAsync(_edge, _stop.Token);

        try
        {
            await Task.WhenAll(Shards.Select(RunAsync));
        }
        finally
        {
            Stop();
            await Task.WhenAny(Task.WhenAll(consuming, _interactions.Idle), Task.Delay(HandlerPatience, _parts.Time, CancellationToken.None));
        }
    }

    public void Dispose()
    {
        _permits.Dispose();
        _stop.Dispose();
    }

    private void Stop() => _stop.Cancel();

    private async Task RunAsync(Shard shard)
    {
        try
        {
            await shard.RunAsync(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch
        {
            Stop();

            throw;
        }
    }
}
