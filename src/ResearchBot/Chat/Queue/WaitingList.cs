using System.Threading.Channels;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus;

namespace ResearchBot.Chat.Queue;

/// <summary>
/// What members wait for, bounded, and fair: spaces take turns, within a space its members, and a member's jobs are done in the order
/// in which they came. Whoever asks most waits longest, and keeps nobody else waiting longer than one job a turn.
/// </summary>
public sealed class WaitingList
{
    private readonly QueueOptions _options;
    private readonly Lock _lock = new();
    private readonly Turns<QueueTicket> _waiting = new();

    // One entry a job that was added; an entry whose job has left meanwhile finds nothing.
    private readonly Channel<bool> _added = Channel.CreateUnbounded<bool>();
    private bool _isClosed;

    internal WaitingList(IOptions<QueueOptions> options) => _options = options.Value;

    /// <summary>How many jobs wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>How many jobs of a space wait.</summary>
    public int CountOf(SpaceId space)
    {
        lock (_lock)
        {
            return _waiting.CountOf(space.Value);
        }
    }

    /// <summary>Lets a job in if there is room. It returns at once.</summary>
    public Admission TryEnqueue(IQueueJob job)
    {
        lock (_lock)
        {
            if (FindFull(job) is { } full)
            {
                return new Admission.Full(full);
            }

            var ticket = new QueueTicket(this, job);
            _waiting.Add(ticket, job.Space.Value, job.Member);
            _added.Writer.TryWrite(true);

            return new Admission.Waiting(ticket, Place(ticket));
        }
    }

    internal int PlaceOf(QueueTicket ticket)
    {
        lock (_lock)
        {
            return Place(ticket);
        }
    }

    internal bool TryRemove(QueueTicket ticket)
    {
        lock (_lock)
        {
            return _waiting.Remove(ticket, ticket.Job.Space.Value, ticket.Job.Member);
        }
    }

    /// <summary>Each job when its turn has come, for as many readers as there are; ends when the queue is closed.</summary>
    internal async IAsyncEnumerable<QueueTicket> TakeAllAsync()
    {
        await foreach (var _ in _added.Reader.ReadAllAsync())
        {
            if (TryTake() is { } ticket)
            {
                yield return ticket;
            }
        }
    }

    /// <summary>Takes no more jobs, and gives up those that wait, in the order of their turns.</summary>
    internal IReadOnlyList<QueueTicket> Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            _added.Writer.TryComplete();
            var left = new List<QueueTicket>(_waiting.Count);

            while (_waiting.Count > 0)
            {
                left.Add(_waiting.Take());
            }

            return left;
        }
    }

    private QueueTicket? TryTake()
    {
        lock (_lock)
        {
            return _waiting.Count > 0 ? _waiting.Take() : null;
        }
    }

    private int Place(QueueTicket ticket) => _waiting.CountBefore(ticket, ticket.Job.Space.Value, ticket.Job.Member) + 1 ?? 0;

    private QueueBound? FindFull(IQueueJob job) =>
        _isClosed ? QueueBound.Stopping
        : _waiting.CountOf(job.Space.Value, job.Member) >= _options.QueueLengthPerMember ? QueueBound.Member
        : _waiting.CountOf(job.Space.Value) >= _options.QueueLengthPerSpace ? QueueBound.Space
        : _waiting.Count >= _options.QueueLength ? QueueBound.All
        : null;
}
