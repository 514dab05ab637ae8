using System.Net;
using System.Net.Sockets;

namespace ResearchBot.Tests.Ingestion.Fetching;

/// <summary>Listens where nobody may come, on all addresses of this machine, and counts who came.</summary>
internal sealed class Sentinel : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly Task _listening;
    private int _visits;

    private Sentinel(Socket socket)
    {
        _socket = socket;
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public int Visits => Volatile.Read(ref _visits);

    public static Sentinel Start()
    {
        var socket = Socket.OSSupportsIPv6
            ? new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true }
            : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any, 0));
        socket.Listen();

        return new Sentinel(socket);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _listening;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var visitor = await _socket.AcceptAsync();
                Interlocked.Increment(ref _visits);
                await visitor.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret"u8.ToArray());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
