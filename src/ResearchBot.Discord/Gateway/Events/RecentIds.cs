namespace ResearchBot.Discord.Gateway.Events;

/// <summary>The ids that were seen last, so that what a resumed session sends again is handled once. Safe for use by several shards.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _known = [];
    private readonly ulong[] _ring = new ulong[capacity];
    private int _next;

    /// <summary>Remembers an id and forgets the oldest.</summary>
    /// <returns>False when it was seen.</returns>
    public bool Add(Snowflake id)
    {
        lock (_lock)
        {
            if (!_known.Add(id.Value))
            {
                return false;
            }

            if (_known.Count > capacity)
            {
                _known.Remove(_ring[_next]);
            }

            _ring[_next] = id.Value;
            _next = (_next + 1) % capacity;

            return true;
        }
    }
}
