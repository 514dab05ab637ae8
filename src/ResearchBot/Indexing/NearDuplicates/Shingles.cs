namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>The set of all runs of three words of a text (Broder, 1997), by which texts are compared however their parts are ordered.</summary>
internal sealed class Shingles
{
    /// <summary>How many words a run has: with fewer, texts of one subject resemble each other; with more, few edits leave nothing.</summary>
    public const int Length = 3;

    private readonly ulong[] _runs;
    private readonly ulong[] _distinct;

    private Shingles(int words, ulong[] runs)
    {
        Words = words;
        _runs = runs;
        _distinct = [.. runs.Distinct().Order()];
    }

    /// <summary>How many words the text has.</summary>
    public int Words { get; }

    /// <summary>How many different runs there are.</summary>
    public int Count => _distinct.Length;

    /// <summary>The different runs, ascending.</summary>
    public ReadOnlySpan<ulong> Distinct => _distinct;

    /// <summary>Reads a text; one of fewer words than a run has is one run.</summary>
    public static Shingles Of(string text)
    {
        var words = WordHashes.Of(text);
        var runs = new ulong[words.Length == 0 ? 0 : Math.Max(1, words.Length - Length + 1)];

        for (var i = 0; i < runs.Length; i++)
        {
            foreach (var word in words.AsSpan(i, Math.Min(Length, words.Length - i)))
            {
                runs[i] = Mixed.Of(runs[i] ^ word);
            }
        }

        return new Shingles(words.Length, runs);
    }

    /// <summary>How many runs two texts share.</summary>
    public int CountShared(Shingles other)
    {
        var (shared, left, right) = (0, 0, 0);

        while (left < _distinct.Length && right < other._distinct.Length)
        {
            var order = _distinct[left].CompareTo(other._distinct[right]);
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The share of this text's words that stand in runs which the other has too, 0..1.</summary>
    public double ShareIn(Shingles other)
    {
        var (covered, end) = (0, 0);

        for (var i = 0; i < _runs.Length; i++)
        {
            if (Array.BinarySearch(other._distinct, _runs[i]) >= 0)
            {
                var next = Math.Min(Words, i + Length);
                covered += next - Math.Max(i, end);
                end = next;
            }
        }

        return Words == 0 ? 0 : (double)covered / Words;
    }
}
