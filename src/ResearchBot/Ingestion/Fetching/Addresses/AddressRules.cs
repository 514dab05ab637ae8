using System.Net;

using Microsoft.Extensions.Options;

namespace ResearchBot.Ingestion.Fetching.Addresses;

/// <summary>Which addresses are fetched at all. Where they lead is checked when connecting (<see cref="GuardedConnector"/>).</summary>
internal sealed class AddressRules(IOptions<FetchOptions> options)
{
    private const int Longest = 2_048;

    private readonly IReadOnlySet<int> _ports = options.Value.PortSet;
    private readonly IReadOnlySet<string> _allowed = options.Value.AllowedSet;

    /// <summary>Reads an address that somebody wrote.</summary>
    /// <returns>The address; or none, and why it is not fetched.</returns>
    public (Uri? Address, string? Refusal) Read(string written) =>
        written.Trim() is { Length: > 0 and <= Longest } text && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? (address, Refusal(address))
            : (null, FetchSentences.NoAddress);

    /// <summary>Why an address is not fetched; null when it may be.</summary>
    public string? Refusal(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => FetchSentences.NoAddress,
        { Scheme: not ("http" or "https") } or { Host.Length: 0 } or { AbsoluteUri.Length: > Longest } => FetchSentences.NoAddress,
        { UserInfo.Length: > 0 } => FetchSentences.UserName,
        _ when IsAllowed(address.IdnHost, address.Port) => null,
        _ when !_ports.Contains(address.Port) => FetchSentences.Port,
        _ when IPAddress.TryParse(address.IdnHost, out var literal) && !PublicAddress.IsPublic(literal) => FetchSentences.Forbidden,
        _ => null,
    };

    /// <summary>Tells whether the operator named a host with its port as one that may be in a private network.</summary>
    public bool IsAllowed(string host, int port) => _allowed.Count > 0 && _allowed.Contains($"{host}:{port}");
}
