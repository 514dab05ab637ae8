namespace ResearchBot.Chat.Queue;

/// <summary>
/// Items in lanes that take turns: round robin over the lanes, and within a lane over the lanes inside it; the items of an innermost
/// lane leave in the order in which they came. A lane that comes anew has its turn after all others.
/// </summary>
internal sealed class Turns<T>
    where T : class
{
    private readonly LinkedList<T> _items = new();
    private readonly LinkedList<(string Name, Turns<T> Lane)> _ring = new();
    private readonly Dictionary<string, LinkedListNode<(string Name, Turns<T> Lane)>> _lanes = new(StringComparer.Ordinal);

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many items a lane has, lanes inside it counted.</summary>
    public int CountOf(params ReadOnlySpan<string> lane) =>
        lane.IsEmpty ? Count
        : _lanes.TryGetValue(lane[0], out var node) ? node.Value.Lane.CountOf(lane[1..])
        : 0;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="lane">Its lane, outermost first; for all items equally deep.</param>
    public void Add(T item, params ReadOnlySpan<string> lane)
    {
        Count++;

        if (lane.IsEmpty)
        {
            _items.AddLast(item);

            return;
        }

        if (!_lanes.TryGetValue(lane[0], out var node))
        {
            _lanes[lane[0]] = node = _ring.AddLast((lane[0], new Turns<T>()));
        }

        node.Value.Lane.Add(item, lane[1..]);
    }

    /// <summary>Takes the item whose turn it is.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Take()
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("Nothing waits.");
        }

        Count--;

        if (_ring.First is not { } first)
        {
            var item = _items.First!.Value;
            _items.RemoveFirst();

            return item;
        }

        var taken = first.Value.Lane.Take();
        _ring.RemoveFirst();

        if (first.Value.Lane.Count > 0)
        {
            _ring.AddLast(first);
        }
        else
        {
            _lanes.Remove(first.Value.Name);
        }

        return taken;
    }

    /// <summary>Takes an item out before its turn.</summary>
    /// <returns>False when it is not there.</returns>
    public bool Remove(T item, params ReadOnlySpan<string> lane)
    {
        if (lane.IsEmpty ? !_items.Remove(item) : !_lanes.TryGetValue(lane[0], out var node) || !node.Value.Lane.Remove(item, lane[1..]))
        {
            return false;
        }

        Count--;

        if (!lane.IsEmpty && _lanes[lane[0]] is { Value.Lane.Count: 0 } empty)
        {
            _ring.Remove(empty);
            _lanes.Remove(lane[0]);
        }

        return true;
    }

    /// <summary>How many items have their turn before an item, as things stand; null when it is not there.</summary>
    public int? CountBefore(T item, params ReadOnlySpan<string> lane)
    {
        if (lane.IsEmpty)
        {
            return _items.Index().Where(entry => entry.Item == item).Select(entry => (int?)entry.Index).FirstOrDefault();
        }

        if (!_lanes.TryGetValue(lane[0], out var node) || node.Value.Lane.CountBefore(item, lane[1..]) is not { } rounds)
        {
            return null;
        }

        var before = rounds;
        var ahead = 1;

        foreach (var (_, other) in _ring)
        {
            // Each other lane has had a turn in every round so far, and those ahead in the ring one more.
            ahead = other == node.Value.Lane ? 0 : ahead;
            before += other == node.Value.Lane ? 0 : Math.Min(other.Count, rounds + ahead);
        }

        return before;
    }
}
