namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>What may be sent on one connection: 120 messages in any minute, of which a few are kept for heartbeats.</summary>
internal sealed class SendBudget(TimeProvider time)
{
    /// <summary>How many messages the gateway takes in a minute.</summary>
    public const int PerMinute = 120;

    /// <summary>How many of them are kept for heartbeats.</summary>
    public const int Kept = 3;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<long> _sent = new(PerMinute);

    /// <summary>Counts a heartbeat that is due, which never waits.</summary>
    public void TakeBeat()
    {
        Forget();
        _sent.Enqueue(time.GetTimestamp());
    }

    /// <summary>Counts a heartbeat that the gateway asks for, if there is room.</summary>
    /// <returns>False when it must not be sent now.</returns>
    public bool TryTakeBeat() => TryTake(PerMinute);

    /// <summary>Counts another message, if there is room.</summary>
    /// <returns>False when it must not be sent now.</returns>
    public bool TryTake() => TryTake(PerMinute - Kept);

    private bool TryTake(int limit)
    {
        Forget();

        if (_sent.Count >= limit)
        {
            return false;
        }

        _sent.Enqueue(time.GetTimestamp());

        return true;
    }

    private void Forget()
    {
        while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
        {
            _sent.Dequeue();
        }
    }
}
