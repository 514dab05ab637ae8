using System.Buffers.Binary;
using System.Text;

namespace ResearchBot.Indexing.Words;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote, without a stream: a search reads hundreds of entries.</summary>
internal ref struct StoredBytes(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>Nothing is left to read.</summary>
    public readonly bool IsAtEnd => _left.IsEmpty;

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public bool ReadBoolean() => Take(1)[0] != 0;

    public string ReadString() => Encoding.UTF8.GetString(Take(ReadNumber()));

    /// <summary>Seven bits a byte, the lowest first; the eighth tells that more follow.</summary>
    public int ReadNumber()
    {
        var length = 0;

        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Take(1)[0];
            length |= (part & 0x7F) << shift;

            if (part < 0x80)
            {
                return length;
            }
        }

        throw new InvalidDataException("A number is not what was written.");
    }

    /// <summary>Reads some bytes as they stand.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = _left[..count];
        _left = _left[count..];

        return taken;
    }
}
