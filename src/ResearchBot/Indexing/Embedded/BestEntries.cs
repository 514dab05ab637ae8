namespace ResearchBot.Indexing.Embedded;

/// <summary>Keeps the entries with the highest scores of all that are offered; of equal ones the first offered.</summary>
internal sealed class BestEntries(int limit)
{
    private readonly PriorityQueue<int, float> _kept = new(limit + 1);

    /// <summary>The entries kept, in no particular order.</summary>
    public IEnumerable<int> Entries => _kept.UnorderedItems.Select(item => item.Element);

    public void Offer(int entry, float score)
    {
        if (_kept.Count < limit)
        {
            _kept.Enqueue(entry, score);
        }
        else if (_kept.TryPeek(out _, out var lowest) && score > lowest)
        {
            _kept.DequeueEnqueue(entry, score);
        }
    }
}
