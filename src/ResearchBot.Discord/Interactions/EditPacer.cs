namespace ResearchBot.Discord.Interactions;

/// <summary>
/// Keeps the edits of one message a second apart. Progress is left out when it comes too soon;
/// the final edit always goes through, and no progress can overtake it.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class EditPacer(TimeProvider time)
{
    /// <summary>The least time between two edits.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ProgressPatience = TimeSpan.FromSeconds(3);

    private readonly Turn _turn = new();
    private readonly Lock _lock = new();
    private CancellationTokenSource? _progress;
    private long? _last;
    private bool _isFinishing;

    /// <summary>Edits, unless the last edit is younger than <see cref="Pace"/> or still under way, or the final edit has begun.</summary>
    /// <param name="edit">The edit; cancelled when the final one has waited three seconds for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was edited.</returns>
    public async Task<bool> TryProgressAsync(Func<CancellationToken, Task> edit, CancellationToken cancellationToken)
    {
        using var turn = _turn.TryEnter();
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);

        if (turn is null || Wait() > TimeSpan.Zero || !TryBegin(patience))
        {
            return false;
        }

        try
        {
            await edit(either.Token);

            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            End();
        }
    }

    /// <summary>Edits for good, after the edit under way and the rest of <see cref="Pace"/>.</summary>
    public async Task FinishAsync(Func<CancellationToken, Task> edit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isFinishing = true;
            _progress?.CancelAfter(ProgressPatience);
        }

        using var turn = await _turn.EnterAsync(cancellationToken);

        if (Wait() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        _last = time.GetTimestamp();
        await edit(cancellationToken);
    }

    private bool TryBegin(CancellationTokenSource patience)
    {
        lock (_lock)
        {
            _last = _isFinishing ? _last : time.GetTimestamp();
            _progress = _isFinishing ? null : patience;

            return !_isFinishing;
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _progress = null;
        }
    }

    private TimeSpan Wait() => _last is { } last ? Pace - time.GetElapsedTime(last) : TimeSpan.Zero;
}
