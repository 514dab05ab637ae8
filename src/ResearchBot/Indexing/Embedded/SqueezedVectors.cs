using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ResearchBot.Indexing.Embedded;

/// <summary>
/// Vectors squeezed to a byte a value, each with a scale of its own. The high and the low halves of the bytes are kept apart: a scan waits
/// for memory, so it reads the high halves of all, and the low ones only of those that may be among the best.
/// </summary>
internal sealed class SqueezedVectors
{
    private readonly byte[] _high;
    private readonly byte[] _low;
    private readonly float[] _scales;
    private readonly int _width;

    /// <summary>Makes room for vectors.</summary>
    public SqueezedVectors(int count, int dimensions)
    {
        _width = HalfBytes.WidthOf(dimensions);
        _high = new byte[checked(count * _width)];
        _low = new byte[checked(count * _width)];
        _scales = new float[count];
    }

    /// <summary>Squeezes a vector into bytes: its scale, the high halves, the low halves.</summary>
    public static byte[] Write(ReadOnlySpan<float> vector)
    {
        var width = HalfBytes.WidthOf(vector.Length);
        var scale = MathF.Abs(TensorPrimitives.MaxMagnitude(vector)) / sbyte.MaxValue;
        var bytes = new byte[sizeof(float) + (2 * width)];
        var values = MemoryMarshal.Cast<sbyte, byte>(Round(vector, scale));
        BinaryPrimitives.WriteSingleLittleEndian(bytes, scale);
        HalfBytes.Split(values, bytes.AsSpan(sizeof(float), width), bytes.AsSpan(sizeof(float) + width));

        return bytes;
    }

    /// <summary>How many values a squeezed vector of so many bytes has; an odd number is told as one more.</summary>
    public static int DimensionsOf(int bytes) => bytes - sizeof(float);

    /// <summary>Squeezes a vector into a place.</summary>
    public void Set(int index, ReadOnlySpan<float> vector) => TryRead(index, Write(vector));

    /// <summary>Takes a vector that was squeezed before into a place.</summary>
    /// <returns>False when it has other dimensions.</returns>
    public bool TryRead(int index, ReadOnlySpan<byte> squeezed)
    {
        if (squeezed.Length != sizeof(float) + (2 * _width))
        {
            return false;
        }

        _scales[index] = BinaryPrimitives.ReadSingleLittleEndian(squeezed);
        squeezed.Slice(sizeof(float), _width).CopyTo(At(_high, index));
        squeezed[(sizeof(float) + _width)..].CopyTo(At(_low, index));

        return true;
    }

    /// <summary>The dot product of a stored vector and a query, up to the query's scale; its low halves are taken for their middle.</summary>
    public float Roughly(int index, SqueezedQuery query) => Roughly(index, HalfBytes.Dot(At(_high, index), query.Values), query);

    /// <summary>The products of <see cref="Roughly(int, SqueezedQuery)"/> for vectors that lie one behind the other.</summary>
    /// <param name="first">The place of the first.</param>
    /// <param name="query">The query.</param>
    /// <param name="products">One a vector.</param>
    public void Roughly(int first, SqueezedQuery query, Span<float> products)
    {
        var sums = MemoryMarshal.Cast<float, int>(products);
        HalfBytes.DotAll(_high.AsSpan(first * _width, products.Length * _width), query.Values, sums);

        for (var i = 0; i < sums.Length; i++)
        {
            products[i] = Roughly(first + i, sums[i], query);
        }
    }

    /// <summary>The dot product of a stored vector and a query, up to the query's scale.</summary>
    public float Dot(int index, SqueezedQuery query) => _scales[index] * (High(HalfBytes.Dot(At(_high, index), query.Values), query) + HalfBytes.Dot(At(_low, index), query.Values));

    /// <summary>Squeezes a query. Its scale is left out: it changes no order.</summary>
    public static SqueezedQuery Squeeze(ReadOnlySpan<float> query)
    {
        var values = new sbyte[2 * HalfBytes.WidthOf(query.Length)];
        Round(query, MathF.Abs(TensorPrimitives.MaxMagnitude(query)) / sbyte.MaxValue).CopyTo(values);

        return new SqueezedQuery(values, values.Sum(value => value));
    }

    private static sbyte[] Round(ReadOnlySpan<float> values, float scale)
    {
        var rounded = new sbyte[values.Length];

        for (var i = 0; i < values.Length && scale > 0; i++)
        {
            rounded[i] = (sbyte)MathF.Round(values[i] / scale);
        }

        return rounded;
    }

    private static int High(int sum, SqueezedQuery query) => HalfBytes.Steps * (sum - (HalfBytes.ZeroOfHigh * query.Sum));

    private float Roughly(int index, int sum, SqueezedQuery query) => _scales[index] * (High(sum, query) + (HalfBytes.MiddleOfLow * query.Sum));

    private Span<byte> At(byte[] halves, int index) => halves.AsSpan(index * _width, _width);
}

/// <summary>A query as squeezed vectors are compared with it.</summary>
/// <param name="Values">Its values, an even number of them.</param>
/// <param name="Sum">Their sum.</param>
internal readonly record struct SqueezedQuery(sbyte[] Values, int Sum);
