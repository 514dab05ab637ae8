using System.Collections.Concurrent;

namespace ResearchBot.Tests.Discord.Gateway.Scripted;

/// <summary>Runs everything that is awaited in it on the test's own thread, one thing after the other: no run differs from another.</summary>
internal sealed class Pump : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Run, object? State)> _posted = new();

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Starts something in the pump.</summary>
    public Task Start(Func<Task> work)
    {
        var task = Task.CompletedTask;
        Within(() => task = work());
        Drain();

        return task;
    }

    /// <summary>Runs until nothing is left to do.</summary>
    public void Drain() => Within(() =>
    {
        while (_posted.TryDequeue(out var next))
        {
            next.Run(next.State);
        }
    });

    private void Within(Action work)
    {
        var outer = Current;
        SetSynchronizationContext(this);

        try
        {
            work();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
