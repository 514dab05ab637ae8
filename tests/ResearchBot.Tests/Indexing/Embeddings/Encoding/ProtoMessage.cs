namespace ResearchBot.Tests.Indexing.Embeddings.Encoding;

/// <summary>A message of protocol buffers, written field by field.</summary>
internal sealed class ProtoMessage
{
    private const int Varint = 0;
    private const int Bytes = 2;

    private readonly List<byte> _bytes = [];

    public ProtoMessage Add(int field, long value)
    {
        WriteVarint((ulong)((field << 3) | Varint));
        WriteVarint((ulong)value);

        return this;
    }

    public ProtoMessage Add(int field, ReadOnlySpan<byte> value)
    {
        WriteVarint((ulong)((field << 3) | Bytes));
        WriteVarint((ulong)value.Length);
        _bytes.AddRange(value);

        return this;
    }

    public ProtoMessage Add(int field, string value) => Add(field, System.Text.Encoding.UTF8.GetBytes(value));

    public ProtoMessage Add(int field, ProtoMessage value) => Add(field, value.ToArray());

    public ProtoMessage AddAll(int field, IEnumerable<ProtoMessage> values) => values.Aggregate(this, (message, value) => message.Add(field, value));

    public byte[] ToArray() => [.. _bytes];

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }
}
