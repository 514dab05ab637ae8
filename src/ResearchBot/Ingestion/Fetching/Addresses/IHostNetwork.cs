using System.Net;
using System.Net.Sockets;

namespace ResearchBot.Ingestion.Fetching.Addresses;

/// <summary>What fetching sees of the network.</summary>
internal interface IHostNetwork
{
    /// <summary>The addresses of a host.</summary>
    /// <exception cref="SocketException">It has none, or nobody can say.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);

    /// <summary>Connects to exactly this address.</summary>
    /// <exception cref="SocketException">Nobody answers.</exception>
    Task<Stream> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken);
}

/// <summary>The network that this machine is in.</summary>
internal sealed class SystemNetwork : IHostNetwork
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) => await Dns.GetHostAddressesAsync(host, cancellationToken);

    public async Task<Stream> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(to, cancellationToken);

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
