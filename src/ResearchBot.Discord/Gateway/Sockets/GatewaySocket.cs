using System.Net.WebSockets;

namespace ResearchBot.Discord.Gateway.Sockets;

/// <summary>The socket over <see cref="ClientWebSocket"/>.</summary>
internal sealed class GatewaySocket : IGatewaySocket
{
    private readonly ClientWebSocket _socket = new();

    public GatewaySocket()
    {
        // The gateway has heartbeats of its own.
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        _socket.Options.Proxy = null;
    }

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    public async ValueTask<SocketFrame> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var part = await _socket.ReceiveAsync(buffer, cancellationToken);

        return part.MessageType == WebSocketMessageType.Close
            ? new SocketFrame(0, EndsMessage: true, IsClose: true, (int?)_socket.CloseStatus)
            : new SocketFrame(part.Count, part.EndOfMessage);
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    public Task CloseAsync(int code, CancellationToken cancellationToken) =>
        _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, cancellationToken);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
