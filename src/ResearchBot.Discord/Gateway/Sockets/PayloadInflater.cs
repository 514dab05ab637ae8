using System.Buffers;
using System.IO.Compression;

namespace ResearchBot.Discord.Gateway.Sockets;

/// <summary>
/// The inflate context of one connection (<c>zlib-stream</c>). A payload ends with a flush, the bytes 00 00 FF FF, wherever the
/// messages of the socket begin and end: it may span several, and several may share one.
/// </summary>
internal sealed class PayloadInflater : IDisposable
{
    /// <summary>The longest payload that is read, in bytes; a longer one is inflated and thrown away.</summary>
    public const int MaximumPayload = 32 * 1024 * 1024;

    private const int UsualPayload = 64 * 1024;
    private const uint Flush = 0x0000FFFF;

    private readonly FeedStream _feed = new();
    private readonly ZLibStream _zlib;
    private readonly int _maximum;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualPayload);
    private int _length;
    private uint _tail = uint.MaxValue;

    public PayloadInflater(int maximum = MaximumPayload)
    {
        _maximum = maximum;
        _zlib = new ZLibStream(_feed, CompressionMode.Decompress);
    }

    /// <summary>The payload so far, valid until the next call.</summary>
    public ReadOnlySpan<byte> Payload => _buffer.AsSpan(0, _length);

    /// <summary>Whether the payload was longer than is read, so that only its length is known.</summary>
    public bool IsOversized { get; private set; }

    /// <summary>Inflates up to the next flush.</summary>
    /// <param name="compressed">What was received and not yet inflated; what remains of it when a payload is complete.</param>
    /// <returns>Whether a payload is complete; when not, all was inflated and more must be received.</returns>
    /// <exception cref="InvalidDataException">The context is broken; nothing later can be read.</exception>
    public bool Inflate(ref ReadOnlyMemory<byte> compressed)
    {
        var count = FindFlush(compressed.Span, out var found);
        _feed.Feed(compressed[..count]);
        compressed = compressed[count..];
        Drain();

        return found;
    }

    /// <summary>Forgets the payload.</summary>
    public void Clear()
    {
        _length = 0;
        IsOversized = false;

        if (_buffer.Length > 4 * UsualPayload)
        {
            Replace(ArrayPool<byte>.Shared.Rent(UsualPayload));
        }
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _feed.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Counts the bytes up to the end of the next flush, which may have begun in an earlier part.</summary>
    private int FindFlush(ReadOnlySpan<byte> part, out bool found)
    {
        for (var at = 0; at < Math.Min(3, part.Length); at++)
        {
            if (Shift(part[at]))
            {
                found = true;

                return at + 1;
            }
        }

        var whole = part.IndexOf((ReadOnlySpan<byte>)[0, 0, 0xFF, 0xFF]);
        found = whole >= 0;
        var end = found ? whole + 4 : part.Length;

        foreach (var last in part[Math.Max(Math.Min(3, part.Length), end - 4)..end])
        {
            Shift(last);
        }

        return end;
    }

    private bool Shift(byte next) => (_tail = (_tail << 8) | next) == Flush;

    private void Drain()
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }

            var count = _zlib.Read(_buffer.AsSpan(_length));

            if (count == 0)
            {
                return;
            }

            _length += count;
        }
    }

    private void Grow()
    {
        if (_length >= _maximum)
        {
            IsOversized = true;
            _length = 0;

            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Payload.CopyTo(larger);
        Replace(larger);
    }

    private void Replace(byte[] other)
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = other;
    }
}
