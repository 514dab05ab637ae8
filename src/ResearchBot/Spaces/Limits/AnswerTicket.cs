namespace ResearchBot.Spaces.Limits;

/// <summary>The right to one answer. Disposing of it lets the member wait for another.</summary>
public sealed class AnswerTicket : IDisposable
{
    private readonly Func<CancellationToken, Task> _giveBack;
    private readonly Action _close;
    private int _isGivenBack;
    private int _isClosed;

    internal AnswerTicket(Func<CancellationToken, Task> giveBack, Action close)
    {
        _giveBack = giveBack;
        _close = close;
    }

    /// <summary>Makes the answer not count, because it failed; doing so again has no effect. What the corpus did not answer does count.</summary>
    public Task GiveBackAsync(CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref _isGivenBack, 1) == 0 ? _giveBack(cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            _close();
        }
    }
}
