namespace ResearchBot.Indexing.Analysis;

/// <summary>
/// Remembers what became of stretches of text. Room for a fixed number, without locks: each hash has a few places, and what comes
/// takes the place of what came longest ago. A place that two write at once may forget one of them, and never tells wrong.
/// </summary>
internal sealed class KnownStretches
{
    private const int Sets = 32_768;
    private const int Places = 4;

    private readonly int[] _hashes = new int[Sets * Places];
    private readonly Stretch?[] _stretches = new Stretch?[Sets * Places];
    private readonly byte[] _next = new byte[Sets];

    /// <summary>What became of a stretch; null where that is not known.</summary>
    public Stretch? Find(ReadOnlySpan<char> text, int hash)
    {
        var first = (hash & (Sets - 1)) * Places;

        for (var place = first; place < first + Places; place++)
        {
            if (_hashes[place] == hash && Volatile.Read(ref _stretches[place]) is { } known && text.SequenceEqual(known.Text))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Remembers a stretch.</summary>
    public void Add(Stretch stretch, int hash)
    {
        var set = hash & (Sets - 1);
        var place = (set * Places) + (_next[set]++ % Places);
        Volatile.Write(ref _stretches[place], stretch);
        _hashes[place] = hash;
    }
}

/// <summary>A stretch of text without spaces, and what became of it.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="Tokens">Its terms, with places and positions as if nothing stood before it.</param>
/// <param name="Words">How many words it has, left-out ones counted.</param>
internal sealed record Stretch(string Text, Token[] Tokens, int Words);
