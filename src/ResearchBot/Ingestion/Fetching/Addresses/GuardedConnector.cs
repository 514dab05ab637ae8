using System.Net;
using System.Net.Sockets;

namespace ResearchBot.Ingestion.Fetching.Addresses;

/// <summary>
/// Makes every connection of the fetcher: a host is resolved once, all of its addresses are looked at, and one of exactly those is
/// connected to. Whatever an address is spelled like, and whatever the name server says the next time, it comes down to this.
/// </summary>
internal sealed class GuardedConnector(IHostNetwork network, AddressRules rules)
{
    private const int MostTried = 4;

    /// <summary>Connects to a host.</summary>
    /// <exception cref="ForbiddenAddressException">One of its addresses is not public.</exception>
    /// <exception cref="SocketException">It cannot be reached.</exception>
    public async Task<Stream> ConnectAsync(DnsEndPoint to, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await network.ResolveAsync(to.Host, cancellationToken);

        if (!rules.IsAllowed(to.Host, to.Port) && !addresses.All(PublicAddress.IsPublic))
        {
            throw new ForbiddenAddressException();
        }

        SocketException? last = null;

        foreach (var address in addresses.Take(MostTried))
        {
            try
            {
                return await network.ConnectAsync(new IPEndPoint(address, to.Port), cancellationToken);
            }
            catch (SocketException exception)
            {
                last = exception;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}

/// <summary>A host has an address that is not public.</summary>
internal sealed class ForbiddenAddressException : Exception;
