namespace ResearchBot.Discord.Gateway.Sockets;

/// <summary>One WebSocket to the gateway, at the level of frames. One receiver and one sender at a time.</summary>
internal interface IGatewaySocket : IDisposable
{
    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    /// <summary>Receives the next part of a message.</summary>
    /// <exception cref="System.Net.WebSockets.WebSocketException">The connection is lost.</exception>
    ValueTask<SocketFrame> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <exception cref="System.Net.WebSockets.WebSocketException">The connection is lost.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Says that this side closes; the other side's answer arrives as the last frame.</summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);

    /// <summary>Drops the connection at once; a pending receive fails.</summary>
    void Abort();
}

/// <summary>A part of a message, or the end of the connection.</summary>
/// <param name="Count">How many bytes were written to the buffer.</param>
/// <param name="EndsMessage">Whether a message ends here.</param>
/// <param name="IsClose">Whether the other side closes.</param>
/// <param name="CloseCode">The code that it closes with, if it gives one.</param>
internal readonly record struct SocketFrame(int Count, bool EndsMessage, bool IsClose = false, int? CloseCode = null);
