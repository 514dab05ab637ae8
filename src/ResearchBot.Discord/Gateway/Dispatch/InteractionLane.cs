namespace ResearchBot.Discord.Gateway.Dispatch;

/// <summary>The fast lane: every call starts at once, and none waits for another.</summary>
internal sealed class InteractionLane
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _idle = new();
    private int _running;

    public InteractionLane() => _idle.SetResult();

    /// <summary>Done when no call runs.</summary>
    public Task Idle
    {
        get
        {
            lock (_lock)
            {
                return _idle.Task;
            }
        }
    }

    /// <summary>Starts a call away from the caller's thread.</summary>
    public void Start(HandlerCall call, HandlerEdge edge, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_running++ == 0)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        Task.Run(() => RunAsync(call, edge, cancellationToken), CancellationToken.None);
    }

    private async Task RunAsync(HandlerCall call, HandlerEdge edge, CancellationToken cancellationToken)
    {
        await edge.RunAsync(call, cancellationToken);

        lock (_lock)
        {
            if (--_running == 0)
            {
                _idle.SetResult();
            }
        }
    }
}
