namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>Texts that a model reads at once, as numbers of word pieces, each row as long as the longest.</summary>
internal sealed class PaddedBatch
{
    // More at once brings no more a second, and lets a question wait longer.
    private const int LargestBatch = 1_024;
    private const int SmallestBatch = 64;

    /// <summary>Lays out texts.</summary>
    /// <param name="places">The place of each text among all.</param>
    /// <param name="texts">The texts of these places.</param>
    /// <param name="padding">What fills up short ones.</param>
    public PaddedBatch(IReadOnlyList<int> places, IReadOnlyList<IReadOnlyList<int>> texts, int padding)
    {
        Places = places;
        Lengths = [.. texts.Select(text => text.Count)];
        Width = Lengths.Max();
        Pieces = new long[Count * Width];
        Mask = new long[Count * Width];
        Pieces.AsSpan().Fill(padding);

        for (var row = 0; row < Count; row++)
        {
            Mask.AsSpan(row * Width, Lengths[row]).Fill(1);

            for (var i = 0; i < Lengths[row]; i++)
            {
                Pieces[(row * Width) + i] = texts[row][i];
            }
        }
    }

    public IReadOnlyList<int> Places { get; }

    /// <summary>How many texts.</summary>
    public int Count => Lengths.Length;

    /// <summary>The length of every row.</summary>
    public int Width { get; }

    /// <summary>How many pieces each text has.</summary>
    public int[] Lengths { get; }

    /// <summary>The numbers, row by row.</summary>
    public long[] Pieces { get; }

    /// <summary>1 where a text stands, 0 where its row is filled up.</summary>
    public long[] Mask { get; }

    /// <summary>Puts texts of like length together, so that little is filled up, and enough of them for all cores.</summary>
    public static IEnumerable<PaddedBatch> Of(IReadOnlyList<IReadOnlyList<int>> texts, int padding, int cores)
    {
        var most = Math.Clamp(texts.Sum(text => text.Count) / cores, SmallestBatch, LargestBatch);
        var waiting = new List<int>();

        foreach (var place in Enumerable.Range(0, texts.Count).OrderByDescending(place => texts[place].Count))
        {
            if (waiting.Count > 0 && (waiting.Count + 1) * texts[waiting[0]].Count > most)
            {
                yield return Take();
            }

            waiting.Add(place);
        }

        if (waiting.Count > 0)
        {
            yield return Take();
        }

        PaddedBatch Take()
        {
            var batch = new PaddedBatch([.. waiting], [.. waiting.Select(place => texts[place])], padding);
            waiting.Clear();

            return batch;
        }
    }
}
