using System.Diagnostics;
using System.Globalization;

using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Benchmarks.Discord;

/// <summary>What a client costs: memory for servers and their channels, processor time for messages. The server runs here, the client in a process of its own.</summary>
internal static class ClientCost
{
    private const int WarmUp = 50_000;

    /// <summary>Measures one client and writes a line.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="guilds">How many servers of 50 channels.</param>
    /// <param name="messages">How many messages.</param>
    /// <param name="rate">How many of them a second.</param>
    /// <param name="command">How it is started.</param>
    public static async Task MeasureAsync(string name, int guilds, int messages, int rate, string[] command)
    {
        var small = await MemoryAsync(1, command);
        await using var server = await DiscordServer.StartAsync();
        var world = AddGuilds(server, guilds);
        await using var client = ClientProcess.Start(server, command[0], command[1..]);
        await client.UntilAsync("guilds", guilds);
        await Task.Delay(TimeSpan.FromSeconds(10));
        var full = client.ResidentMegabytes;
        var mint = new MessageMint(world);
        await SendAsync(server, mint, WarmUp, rate);
        await client.UntilAsync("messages", WarmUp);
        var (before, watch) = (client.ProcessorSeconds, Stopwatch.StartNew());
        await SendAsync(server, mint, messages, rate);
        await client.UntilAsync("messages", WarmUp + messages);
        var cost = (client.ProcessorSeconds - before) * 1_000_000 / messages;

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {cost:F1} s of processor time a million messages ({messages:N0} in {watch.Elapsed.TotalSeconds:F0} s); {small:F0} MB with 1 server, {full:F0} MB with {guilds:N0} servers of 50 channels, {client.ResidentMegabytes:F0} MB after the messages; dropped {client.Count("dropped")}; connections {server.Gateway.Connections.Count}, compressed {server.Gateway.Connections[0].IsCompressed}"));
    }

    /// <summary>Adds servers of 50 channels.</summary>
    /// <returns>The channels of each.</returns>
    public static IReadOnlyList<EmulatedChannel[]> AddGuilds(DiscordServer server, int count) =>
    [
        .. from number in Enumerable.Range(0, count)
           let guild = server.AddGuild($"Server {number}")
           select Enumerable.Range(0, 50).Select(channel => guild.AddTextChannel($"channel-{channel}")).ToArray(),
    ];

    /// <summary>Sends messages at a steady pace.</summary>
    public static async Task SendAsync(DiscordServer server, MessageMint mint, int count, int rate)
    {
        var watch = Stopwatch.StartNew();

        for (var sent = 0; sent < count; await Task.Delay(5))
        {
            for (var due = Math.Min(count, (long)(watch.Elapsed.TotalSeconds * rate)); sent < due; sent++)
            {
                var (guild, data) = mint.Next();
                server.Gateway.Tell("MESSAGE_CREATE", data, guild);
            }
        }
    }

    private static async Task<double> MemoryAsync(int guilds, string[] command)
    {
        await using var server = await DiscordServer.StartAsync();
        AddGuilds(server, guilds);
        await using var client = ClientProcess.Start(server, command[0], command[1..]);
        await client.UntilAsync("guilds", guilds);
        await Task.Delay(TimeSpan.FromSeconds(5));

        return client.ResidentMegabytes;
    }
}
