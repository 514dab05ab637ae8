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

    private readonly Turn _turn = new();
    private long? _last;
    private volatile bool _isFinishing;

    /// <summary>Edits, unless the last edit is younger than <see cref="Pace"/> or still under way, or the final edit has begun.</summary>
    /// <returns>Whether it was edited.</returns>
    public async Task<bool> TryProgressAsync(Func<CancellationToken, Task> edit, CancellationToken cancellationToken)
    {
        using var turn = _isFinishing ? null : _turn.TryEnter();

        if (turn is null || _isFinishing || Wait() > TimeSpan.Zero)
        {
            return false;
        }

        _last = time.GetTimestamp();
        await edit(cancellationToken);

        return true;
    }

    /// <summary>Edits for good, after the edit under way and the rest of <see cref="Pace"/>.</summary>
    public async Task FinishAsync(Func<CancellationToken, Task> edit, CancellationToken cancellationToken)
    {
        _isFinishing = true;
        using var turn = await _turn.EnterAsync(cancellationToken);

        if (Wait() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        _last = time.GetTimestamp();
        await edit(cancellationToken);
    }

    private TimeSpan Wait() => _last is { } last ? Pace - time.GetElapsedTime(last) : TimeSpan.Zero;
}
