using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

using ResearchBot.Ingestion.Fetching.Addresses;

namespace ResearchBot.Tests.Ingestion.Fetching;

/// <summary>A network whose names are scripted. Public addresses lead to the emulated sites; all others are really connected to.</summary>
internal sealed class ScriptedNetwork(int sites) : IHostNetwork
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private readonly SystemNetwork _system = new();
    private readonly ConcurrentDictionary<string, IPAddress[][]> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<IPEndPoint> _connected = new();

    /// <summary>What names lead to that nobody scripted: the worst.</summary>
    public IPAddress[] Otherwise { get; set; } = [IPAddress.Loopback];

    /// <summary>What was connected to.</summary>
    public IReadOnlyList<IPEndPoint> Connected => [.. _connected];

    /// <summary>How often a name was asked for.</summary>
    public int Asked(string host) => _asked.GetValueOrDefault(host);

    /// <summary>A name that leads to the emulated sites.</summary>
    public void Site(string host) => Name(host, [Public]);

    /// <summary>What a name leads to: one answer after the other, the last one for ever.</summary>
    public void Name(string host, params IPAddress[][] answers) => _names[host] = answers;

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var count = _asked.AddOrUpdate(host, 1, (_, asked) => asked + 1);
        var answers = _names.GetValueOrDefault(host) ?? [Otherwise];
        var answer = answers[Math.Min(count, answers.Length) - 1];

        return answer.Length > 0 ? Task.FromResult<IReadOnlyList<IPAddress>>(answer) : throw new SocketException((int)SocketError.HostNotFound);
    }

    public Task<Stream> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        _connected.Enqueue(to);

        return _system.ConnectAsync(PublicAddress.IsPublic(to.Address) ? new IPEndPoint(IPAddress.Loopback, sites) : to, cancellationToken);
    }
}
