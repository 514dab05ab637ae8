using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ResearchBot.Indexing.Embedded;

/// <summary>
/// The halves of signed bytes, two in a byte: those of the first half of a row lie in the low bits, those of the second in the high bits.
/// A value is <see cref="Steps"/> times its high half, less <see cref="ZeroOfHigh"/>, and its low half.
/// </summary>
internal static class HalfBytes
{
    /// <summary>How many values of the low half make one of the high.</summary>
    public const int Steps = 16;

    /// <summary>The high half of a value from 0 to 15.</summary>
    public const int ZeroOfHigh = 8;

    /// <summary>What the low half of a value is on average.</summary>
    public const float MiddleOfLow = 7.5f;

    private const int LowBits = 0x0F;

    // Sixteen bits hold eight products of pairs: 8 × 2 × 15 × 127 < 32,768.
    private const int BlocksAtOnce = 4;

    /// <summary>How many bytes the halves of so many values take.</summary>
    public static int WidthOf(int values) => (values + 1) / 2;

    /// <summary>Takes bytes apart.</summary>
    public static void Split(ReadOnlySpan<byte> values, Span<byte> high, Span<byte> low)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var (place, shift) = i < high.Length ? (i, 0) : (i - high.Length, 4);
            high[place] |= (byte)(((((sbyte)values[i]) >> 4) + ZeroOfHigh) << shift);
            low[place] |= (byte)((values[i] & LowBits) << shift);
        }
    }

    /// <summary>The sum of halves times values, twice as many of these as of those bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dot(ReadOnlySpan<byte> halves, ReadOnlySpan<sbyte> values)
    {
        var (sum, i) = Avx2.IsSupported ? DotAtOnce(halves, values) : (0, 0);

        for (; i < halves.Length; i++)
        {
            sum += ((halves[i] & LowBits) * values[i]) + ((halves[i] >> 4) * values[halves.Length + i]);
        }

        return sum;
    }

    /// <summary>The sums of <see cref="Dot"/> for rows that lie one behind the other.</summary>
    public static void DotAll(ReadOnlySpan<byte> rows, ReadOnlySpan<sbyte> values, Span<int> sums)
    {
        var width = values.Length / 2;

        if (Avx2.IsSupported && width == BlocksAtOnce * Vector256<byte>.Count)
        {
            DotWidest(rows[..(sums.Length * width)], values, sums);

            return;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Dot(rows.Slice(i * width, width), values);
        }
    }

    /// <summary>Rows of the most dimensions that an embedding learns: the values stay in registers.</summary>
    private static void DotWidest(ReadOnlySpan<byte> rows, ReadOnlySpan<sbyte> values, Span<int> sums)
    {
        var block = Vector256<byte>.Count;
        var (one, two, three, four) = (Vector256.Create(values), Vector256.Create(values[block..]), Vector256.Create(values[(2 * block)..]), Vector256.Create(values[(3 * block)..]));
        values = values[(4 * block)..];
        var (five, six, seven, eight) = (Vector256.Create(values), Vector256.Create(values[block..]), Vector256.Create(values[(2 * block)..]), Vector256.Create(values[(3 * block)..]));
        var low = Vector256.Create((byte)LowBits);
        ref var row = ref MemoryMarshal.GetReference(rows);

        for (var i = 0; i < sums.Length; i++, row = ref Unsafe.Add(ref row, 4 * block))
        {
            var (first, second) = (Vector256.LoadUnsafe(ref row), Vector256.LoadUnsafe(ref row, (nuint)block));
            var (third, fourth) = (Vector256.LoadUnsafe(ref row, 2 * (nuint)block), Vector256.LoadUnsafe(ref row, 3 * (nuint)block));
            var part = Avx2.MultiplyAddAdjacent(first & low, one) + Avx2.MultiplyAddAdjacent(second & low, two)
                + Avx2.MultiplyAddAdjacent(third & low, three) + Avx2.MultiplyAddAdjacent(fourth & low, four)
                + Avx2.MultiplyAddAdjacent(first >>> 4, five) + Avx2.MultiplyAddAdjacent(second >>> 4, six)
                + Avx2.MultiplyAddAdjacent(third >>> 4, seven) + Avx2.MultiplyAddAdjacent(fourth >>> 4, eight);
            sums[i] = Vector256.Sum(Avx2.MultiplyAddAdjacent(part, Vector256<short>.One));
        }
    }

    private static (int Sum, int Done) DotAtOnce(ReadOnlySpan<byte> halves, ReadOnlySpan<sbyte> values)
    {
        var (sums, block, i) = (Vector256<int>.Zero, Vector256<byte>.Count, 0);
        ref var first = ref MemoryMarshal.GetReference(values);
        ref var second = ref Unsafe.Add(ref first, halves.Length);
        ref var bytes = ref MemoryMarshal.GetReference(halves);

        while (i + block <= halves.Length)
        {
            var part = Vector256<short>.Zero;

            for (var blocks = 0; blocks < BlocksAtOnce && i + block <= halves.Length; blocks++, i += block)
            {
                var both = Vector256.LoadUnsafe(ref bytes, (nuint)i);
                part += Avx2.MultiplyAddAdjacent(both & Vector256.Create((byte)LowBits), Vector256.LoadUnsafe(ref first, (nuint)i));
                part += Avx2.MultiplyAddAdjacent(both >>> 4, Vector256.LoadUnsafe(ref second, (nuint)i));
            }

            sums += Avx2.MultiplyAddAdjacent(part, Vector256<short>.One);
        }

        return (Vector256.Sum(sums), i);
    }
}
