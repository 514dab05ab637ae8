using System.Net;
using System.Net.Sockets;

namespace ResearchBot.Ingestion.Fetching.Addresses;

/// <summary>
/// Tells which addresses of the Internet Protocol are public, by the special-purpose registries of IANA. What is in no list is refused
/// in version 6 and public in version 4, because that is how the two are handed out.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private use
        "100.64.0.0/10", // shared by customers of a provider
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // the platform of a large cloud, the same for all its machines
        "169.254.0.0/16", // link local, and the data of machines in clouds
        "172.16.0.0/12", // private use
        "192.0.0.0/24", // assignments of the protocol
        "192.0.2.0/24", // documentation
        "192.88.99.0/24", // relays into version 6, given up
        "192.168.0.0/16", // private use
        "198.18.0.0/15", // measuring
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // groups
        "240.0.0.0/4"); // reserved, and everybody

    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublicUnicast = Networks(
        "2001::/23", // assignments of the protocol, Teredo among them
        "2001:db8::/32", // documentation
        "3fff::/20"); // documentation

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Tells whether an address may be connected to. One that carries another within it is judged by that one.</summary>
    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !NotPublic.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => IsPublicUnicast(new IPAddress(address.GetAddressBytes())),
        _ => false,
    };

    private static bool IsPublicUnicast(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? IsPublic(address.MapToIPv4())
        : Translated.Contains(address) ? IsPublic(Inner(address, from: 12))
        : SixToFour.Contains(address) ? IsPublic(Inner(address, from: 2))
        : Unicast.Contains(address) && !NotPublicUnicast.Any(network => network.Contains(address));

    private static IPAddress Inner(IPAddress address, int from) => new(address.GetAddressBytes().AsSpan(from, 4));

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
