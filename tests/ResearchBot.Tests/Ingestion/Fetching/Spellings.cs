namespace ResearchBot.Tests.Ingestion.Fetching;

/// <summary>Ways to write addresses of this machine and of private networks.</summary>
internal static class Spellings
{
    /// <summary>Those of loopback that a plain client was seen to reach.</summary>
    public static IReadOnlyList<string> Loopback { get; } =
    [
        "127.0.0.1", "localhost", "LOCALHOST", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0x7f.0x0.0x0.0x1", "0177.0.0.1", "017700000001",
        "00000177.00000000.00000000.00000001", "0177.0.0.0x1", "127.127.127.127", "127.0.0.0", "127.0.0.01", "127.00.0.1", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::1%25lo]", "①②⑦.⓪.⓪.①", "１２７.０.０.１", "127。0。0。1", "127．0．0．1", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "1.1.1.1@127.0.0.1", "user:pw@127.0.0.1", "127.0.0.1#@1.1.1.1",
    ];

    /// <summary>Those that clients refuse or cannot resolve, and that a guard must not rely on them for.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "0", "0.0.0.0", "[::]", "127.0.0.1%00", "127%2e0.0.1", "127.0.0.1\\@1.1.1.1", "1.1.1.1\\@127.0.0.1", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "localhost.",
        "ip6-localhost", "[::ffff:0:127.0.0.1]", "[fe80::1%25lo]", "[fec0::1]", "[2001::1]", "[2001:db8::1]", "[ff02::1]", "[100::1]", "[64:ff9b:1::7f00:1]", "255.255.255.255",
    ];

    /// <summary>Private networks, data of machines in clouds, and names that lead there.</summary>
    public static IReadOnlyList<string> Private { get; } =
    [
        "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.254", "192.168.0.1", "192.168.255.255", "100.64.0.1", "100.100.100.200", "169.254.169.254", "169.254.170.2", "2852039166",
        "0251.0376.0251.0376", "0xA9.0xFE.0xA9.0xFE", "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[fd00:ec2::254]", "[fd00::1]", "[fc00::1]", "192.0.0.192", "192.0.2.1", "198.18.0.1",
        "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "168.63.129.16", "192.88.99.1", "metadata.google.internal", "instance-data", "db.intern", "router.local",
    ];
}
