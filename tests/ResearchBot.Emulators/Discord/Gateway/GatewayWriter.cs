using System.IO.Compression;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>Sends payloads one by one, compressed where the client asked for it: one stream for the whole connection, flushed after each payload.</summary>
internal sealed class GatewayWriter(WebSocket socket, bool compressed, Func<int> pieces) : IDisposable
{
    private readonly Channel<Outgoing> _queue = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly MemoryStream _deflated = new();
    private ZLibStream? _zlib;
    private int _waiting;

    private sealed record Outgoing(byte[]? Payload, int CloseCode, string Reason);

    /// <summary>How many payloads are not out yet.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public void Send(byte[] payload)
    {
        Interlocked.Increment(ref _waiting);
        _queue.Writer.TryWrite(new Outgoing(payload, 0, ""));
    }

    /// <summary>Closes once all that was sent before is out.</summary>
    public void Close(int code, string reason) => _queue.Writer.TryWrite(new Outgoing(null, code, reason));

    public void Complete() => _queue.Writer.TryComplete();

    public void Dispose()
    {
        _zlib?.Dispose();
        _deflated.Dispose();
    }

    /// <summary>Sends until told to close, or until the socket breaks.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var next in _queue.Reader.ReadAllAsync(cancellationToken))
        {
            if (next.Payload is not { } payload)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)next.CloseCode, next.Reason, cancellationToken);
                return;
            }

            Interlocked.Decrement(ref _waiting);

            if (!compressed)
            {
                await socket.SendAsync(payload, WebSocketMessageType.Text, true, cancellationToken);
                continue;
            }

            foreach (var piece in Cut(Deflate(payload), pieces()))
            {
                await socket.SendAsync(piece, WebSocketMessageType.Binary, true, cancellationToken);
            }
        }
    }

    private ReadOnlyMemory<byte> Deflate(byte[] payload)
    {
        _zlib ??= new ZLibStream(_deflated, CompressionLevel.Fastest, leaveOpen: true);
        _deflated.SetLength(0);
        _zlib.Write(payload);
        _zlib.Flush();

        return _deflated.GetBuffer().AsMemory(0, (int)_deflated.Length);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> whole, int pieces)
    {
        var length = Math.Max(1, (whole.Length + pieces - 1) / pieces);

        for (var at = 0; at < whole.Length; at += length)
        {
            yield return whole.Slice(at, Math.Min(length, whole.Length - at));
        }
    }
}
