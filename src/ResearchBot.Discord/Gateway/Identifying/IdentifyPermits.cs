using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Gateway.Identifying;

/// <summary>All that has to allow a new session: the turn of the shard, what Discord still lets this bot begin, and the bot's own budget.</summary>
internal sealed class IdentifyPermits(
    IIdentifyBudget budget, IdentifyLimits limits, SessionStartLimit start, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly IdentifyGate _gate = new(start.MaxConcurrency, time);
    private readonly SessionStarts _starts = new(start, time);

    /// <summary>Waits until a shard may begin its session.</summary>
    /// <returns>The turn; dispose of it when the session will not begin.</returns>
    public async Task<IdentifyGate.Turn> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        var turn = await _gate.EnterAsync(shard, cancellationToken);

        try
        {
            await WaitAsync(() => ValueTask.FromResult(_starts.Take()), shard, cancellationToken);
            await WaitAsync(() => budget.TakeAsync(limits, cancellationToken), shard, cancellationToken);

            return turn;
        }
        catch
        {
            turn.Dispose();

            throw;
        }
    }

    /// <summary>Gives back what was taken for a session that did not begin.</summary>
    public ValueTask GiveBackAsync()
    {
        _starts.GiveBack();

        return budget.GiveBackAsync(CancellationToken.None);
    }

    public void Dispose() => _gate.Dispose();

    private async Task WaitAsync(Func<ValueTask<TimeSpan>> take, int shard, CancellationToken cancellationToken)
    {
        while (await take() is var wait && wait > TimeSpan.Zero)
        {
            Log.BudgetSpent(logger, shard, wait);
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
