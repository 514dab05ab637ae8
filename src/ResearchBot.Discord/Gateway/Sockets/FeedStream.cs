namespace ResearchBot.Discord.Gateway.Sockets;

/// <summary>A stream that reads what it was last fed, and then pauses rather than ends: the next feeding goes on.</summary>
internal sealed class FeedStream : Stream
{
    private ReadOnlyMemory<byte> _food;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Feed(ReadOnlyMemory<byte> food) => _food = food;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _food.Length);
        _food.Span[..count].CopyTo(buffer);
        _food = _food[count..];

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
