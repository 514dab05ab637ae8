namespace ResearchBot.Chat.Queue;

/// <summary>An admitted job's place in the queue.</summary>
public sealed class QueueTicket
{
    private readonly WaitingList _queue;
    private readonly Lock _lock = new();
    private Action? _cancel;
    private bool _cancelled;

    internal QueueTicket(WaitingList queue, IQueueJob job) => (_queue, Job) = (queue, job);

    /// <summary>The job.</summary>
    public IQueueJob Job { get; }

    /// <summary>How many jobs have their turn before this one, and one; 0 once it has begun or left. Others may still come before it: spaces and members take turns.</summary>
    public int Place => _queue.PlaceOf(this);

    internal bool IsCancelled
    {
        get
        {
            lock (_lock)
            {
                return _cancelled;
            }
        }
    }

    /// <summary>Takes the job out of the queue if it has not begun.</summary>
    /// <returns>False when it has begun or ended.</returns>
    public bool TryLeave() => _queue.TryRemove(this);

    /// <summary>Cancels the job: takes it out if it has not begun, else tells the work to stop. Nothing happens when it has ended.</summary>
    public void Cancel()
    {
        if (TryLeave())
        {
            return;
        }

        lock (_lock)
        {
            _cancelled = true;
            _cancel?.Invoke();
        }
    }

    internal void Begin(Action cancel)
    {
        lock (_lock)
        {
            _cancel = cancel;

            if (_cancelled)
            {
                cancel();
            }
        }
    }

    internal void End()
    {
        lock (_lock)
        {
            _cancel = null;
        }
    }
}
