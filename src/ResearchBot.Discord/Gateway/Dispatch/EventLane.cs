using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace ResearchBot.Discord.Gateway.Dispatch;

/// <summary>
/// A queue with one consumer. It holds so many messages and no more: a newer one takes the place of the oldest. Everything else is
/// kept, and all are taken in the order in which they came.
/// </summary>
internal sealed class EventLane(int mostMessages)
{
    private readonly Lock _lock = new();
    private readonly Queue<(long Order, HandlerCall Call)> _messages = new();
    private readonly Queue<(long Order, HandlerCall Call)> _others = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(1);
    private long _order;
    private bool _sleeps;

    /// <summary>Adds a message.</summary>
    /// <returns>Whether an older one was dropped for it.</returns>
    public bool AddMessage(HandlerCall call)
    {
        lock (_lock)
        {
            var drops = _messages.Count >= mostMessages && _messages.TryDequeue(out _);
            _messages.Enqueue((_order++, call));
            Wake();

            return drops;
        }
    }

    /// <summary>Adds something that may not be dropped.</summary>
    public void Add(HandlerCall call)
    {
        lock (_lock)
        {
            _others.Enqueue((_order++, call));
            Wake();
        }
    }

    /// <summary>Waits for the next.</summary>
    public async ValueTask<HandlerCall> TakeAsync(CancellationToken cancellationToken)
    {
        HandlerCall? call;

        while (!TryTake(out call))
        {
            await _wake.Reader.ReadAsync(cancellationToken);
        }

        return call;
    }

    private bool TryTake([NotNullWhen(true)] out HandlerCall? call)
    {
        lock (_lock)
        {
            var hasMessage = _messages.TryPeek(out var message);
            var hasOther = _others.TryPeek(out var other);
            _sleeps = !hasMessage && !hasOther;
            call = _sleeps ? null : hasMessage && (!hasOther || message.Order < other.Order) ? _messages.Dequeue().Call : _others.Dequeue().Call;

            return call is not null;
        }
    }

    private void Wake()
    {
        if (_sleeps)
        {
            _sleeps = false;
            _wake.Writer.TryWrite(true);
        }
    }
}
