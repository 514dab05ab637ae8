using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>Squeezes a vector into bytes: its scale, then its values.</summary>
    public static byte[] Write(ReadOnlySpan<float> vector)
    {
        var scale = MathF.Abs(TensorPrimitives.MaxMagnitude(vector)) / sbyte.MaxValue;
        var bytes = new byte[sizeof(float) + vector.Length];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, scale);

        for (var i = 0; i < vector.Length && scale > 0; i++)
        {
            bytes[sizeof(float) + i] = (byte)(sbyte)MathF.Round(vector[i] / scale);
        }

        return bytes;
    }

    /// <summary>Squeezes a vector into a place.</summary>
    public void Set(int index, ReadOnlySpan<float> vector) => TryRead(index, Write(vector));

    /// <summary>Takes a vector that was squeezed before into a place.</summary>
    /// <returns>False when it has other dimensions.</returns>
    public bool TryRead(int index, ReadOnlySpan<byte> squeezed)
    {
        if (squeezed.Length != sizeof(float) + _dimensions)
        {
            return false;
        }

        _scales[index] = BinaryPrimitives.ReadSingleLittleEndian(squeezed);
        MemoryMarshal.Cast<byte, sbyte>(squeezed[sizeof(float)..]).CopyTo(_values.AsSpan(index * _dimensions, _dimensions));

        return true;
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
        var (sum, i) = (0, 0);

        if (Avx2.IsSupported)
        {
            var width = Vector256<short>.Count;
            var sums = Vector256<int>.Zero;

            for (; i + width <= values.Length; i += width)
            {
                sums += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.Create(values.Slice(i, width))), Vector256.Create(query.Slice(i, width)));
            }

            sum = Vector256.Sum(sums);
        }

        for (; i < values.Length; i++)
        {
            sum += values[i] * query[i];
        }

        return sum;
    }
}
