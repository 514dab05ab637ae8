using System.Runtime.InteropServices;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>
/// A sketch of a text: for each of a number of random orders, the first of its runs of words (MinHash; Broder, 1997). The share of
/// places in which two sketches agree estimates how much of the texts is the same.
/// </summary>
internal sealed class Signature
{
    /// <summary>How many orders there are: the estimate errs by at most .05 in two cases of three.</summary>
    public const int Length = 96;

    private static readonly ulong[] Orders = [.. Enumerable.Range(1, Length).Select(order => Mixed.Of((ulong)order) | 1)];

    private readonly uint[] _firsts;

    private Signature(uint[] firsts) => _firsts = firsts;

    /// <summary>The firsts, one an order.</summary>
    public ReadOnlySpan<uint> Firsts => _firsts;

    /// <summary>Sketches a text.</summary>
    public static Signature Of(Shingles shingles)
    {
        var firsts = new uint[Length];
        Array.Fill(firsts, uint.MaxValue);

        foreach (var run in shingles.Distinct)
        {
            for (var order = 0; order < Length; order++)
            {
                // The upper half of a product with an odd number orders evenly spread numbers well enough (Dietzfelbinger et al., 1997).
                var place = (uint)((run * Orders[order]) >> 32);
                firsts[order] = Math.Min(firsts[order], place);
            }
        }

        return new Signature(firsts);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where it is no sketch of today's kind.</summary>
    public static Signature? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length * sizeof(uint) ? new Signature(MemoryMarshal.Cast<byte, uint>(bytes).ToArray()) : null;

    /// <summary>The sketch as bytes.</summary>
    public byte[] Write() => MemoryMarshal.AsBytes(_firsts.AsSpan()).ToArray();

    /// <summary>Estimates the share of runs that two texts have in common.</summary>
    public double EstimateJaccard(Signature other)
    {
        var equal = 0;

        for (var order = 0; order < Length; order++)
        {
            equal += _firsts[order] == other._firsts[order] ? 1 : 0;
        }

        return (double)equal / Length;
    }
}
