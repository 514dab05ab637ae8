using System.Numerics;
using System.Numerics.Tensors;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Vectors squeezed to a byte a value, each with a scale of its own, for an exact scan that touches a quarter of the memory.</summary>
internal sealed class Int8Vectors
{
    private readonly sbyte[] _values;
    private readonly float[] _scales;
    private readonly int _dimensions;

    /// <summary>Makes room for vectors, all zero.</summary>
    public Int8Vectors(int count, int dimensions)
    {
        _values = new sbyte[checked(count * dimensions)];
        _scales = new float[count];
        _dimensions = dimensions;
    }

    /// <summary>Squeezes a vector into a place.</summary>
    public void Set(int index, ReadOnlySpan<float> vector)
    {
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        var scale = largest / sbyte.MaxValue;
        _scales[index] = scale;

        if (scale == 0)
        {
            return;
        }

        var values = _values.AsSpan(index * _dimensions, _dimensions);

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (sbyte)MathF.Round(vector[i] / scale);
        }
    }

    /// <summary>The dot product of a stored vector and a query squeezed likewise (<see cref="Squeeze"/>), up to the query's scale.</summary>
    public float Dot(int index, ReadOnlySpan<short> query) =>
        _scales[index] * Dot(_values.AsSpan(index * _dimensions, _dimensions), query);

    /// <summary>Squeezes a query. Its scale is left out: it changes no order.</summary>
    public static short[] Squeeze(ReadOnlySpan<float> query)
    {
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(query));
        var squeezed = new short[query.Length];

        for (var i = 0; i < query.Length && largest > 0; i++)
        {
            squeezed[i] = (short)MathF.Round(query[i] * sbyte.MaxValue / largest);
        }

        return squeezed;
    }

    private static int Dot(ReadOnlySpan<sbyte> values, ReadOnlySpan<short> query)
    {
        var width = Vector<sbyte>.Count;
        var sums = Vector<int>.Zero;
        var i = 0;

        for (; i + width <= values.Length; i += width)
        {
            Vector.Widen(new Vector<sbyte>(values[i..]), out var low, out var high);
            Add(low * new Vector<short>(query[i..]), ref sums);
            Add(high * new Vector<short>(query[(i + (width / 2))..]), ref sums);
        }

        var sum = Vector.Sum(sums);

        for (; i < values.Length; i++)
        {
            sum += values[i] * query[i];
        }

        return sum;
    }

    private static void Add(Vector<short> products, ref Vector<int> sums)
    {
        Vector.Widen(products, out var low, out var high);
        sums += low + high;
    }
}
