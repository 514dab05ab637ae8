using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

using ResearchBot.Discord.Gateway.Sockets;

namespace ResearchBot.Tests.Discord.Gateway.Scripted;

/// <summary>One connection in memory, seen from both sides: the client's as a socket, the gateway's by the other members.</summary>
internal sealed class ScriptedSocket : IGatewaySocket
{
    private readonly ScriptedGateway _gateway;
    private readonly Channel<(byte[] Bytes, SocketFrame Frame)> _frames = Channel.CreateUnbounded<(byte[], SocketFrame)>();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;
    private ReadOnlyMemory<byte> _rest;

    public ScriptedSocket(ScriptedGateway gateway)
    {
        _gateway = gateway;
        _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    public Uri? Address { get; private set; }

    public int? ClosedByClient { get; private set; }

    public bool IsAborted { get; private set; }

    /// <summary>Sends a payload in one message.</summary>
    public void Send(string json) => Deliver(Compress(json));

    /// <summary>Sends what was compressed, as it is.</summary>
    public void Deliver(params byte[][] messages)
    {
        foreach (var message in messages)
        {
            _frames.Writer.TryWrite((message, new SocketFrame(message.Length, EndsMessage: true)));
        }
    }

    /// <summary>Compresses a payload after those before it.</summary>
    public byte[] Compress(string json)
    {
        _zlib.Write(Encoding.UTF8.GetBytes(json));
        _zlib.Flush();
        var bytes = _compressed.ToArray();
        _compressed.SetLength(0);

        return bytes;
    }

    public void Close(int? code)
    {
        _frames.Writer.TryWrite(([], new SocketFrame(0, EndsMessage: true, IsClose: true, code)));
        _frames.Writer.TryComplete();
    }

    public void Drop() => _frames.Writer.TryComplete(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;

        return _gateway.OpenAsync(this, cancellationToken);
    }

    public async ValueTask<SocketFrame> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            var (bytes, frame) = await _frames.Reader.ReadAsync(cancellationToken);
            _rest = bytes;

            if (frame.IsClose)
            {
                return frame;
            }
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];

        return new SocketFrame(count, _rest.IsEmpty);
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(message);
        _gateway.Receive(this, json.RootElement.Clone());

        return ValueTask.CompletedTask;
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        ClosedByClient ??= code;
        _gateway.OnClose(this, code);

        return Task.CompletedTask;
    }

    public void Abort()
    {
        IsAborted = true;
        _frames.Writer.TryComplete(new WebSocketException(WebSocketError.InvalidState));
    }

    public void Dispose()
    {
        Abort();
        _zlib.Dispose();
    }
}
