using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Load;

/// <summary>
/// Runs a server for somebody in another process, who writes one JSON object a line and reads one:
/// <c>{"do":"guilds","count":1000,"channels":50}</c>, <c>{"do":"ready","shards":1}</c>, <c>{"do":"storm","count":120000,"perSecond":2000}</c>,
/// <c>{"do":"commands","command":"ask","options":{"question":"Why?"},"members":500,"seconds":1,"wait":30}</c>, <c>{"do":"state"}</c>, <c>{"do":"stop"}</c>.
/// The first line that is written tells the addresses and the token.
/// </summary>
public static class DiscordControl
{
    /// <summary>Serves until told to stop, or until the input ends.</summary>
    public static async Task RunAsync(TextReader input, TextWriter output, DiscordServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        await using var discord = await DiscordServer.StartAsync(options, cancellationToken);
        await SayAsync(output, new JsonObject
        {
            ["api"] = discord.ApiBaseUrl.AbsoluteUri,
            ["token"] = discord.Token,
            ["applicationId"] = discord.ApplicationId.Digits(),
            ["publicKey"] = discord.PublicKey,
        });

        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            var order = JsonReading.Parse(System.Text.Encoding.UTF8.GetBytes(line), out _) as JsonObject ?? [];

            if (order["do"].Text == "stop")
            {
                return;
            }

            await SayAsync(output, await ObeyAsync(discord, order, cancellationToken));
        }
    }

    private static async Task SayAsync(TextWriter output, JsonObject line)
    {
        await output.WriteLineAsync(line.ToJsonString());
        await output.FlushAsync();
    }

    private static async Task<JsonObject> ObeyAsync(DiscordServer discord, JsonObject order, CancellationToken cancellationToken)
    {
        try
        {
            switch (order["do"].Text)
            {
                case "guilds":
                    discord.AddGuilds(Whole(order, "count", 1), Whole(order, "channels", 1));
                    return new JsonObject { ["guilds"] = discord.Guilds.Count };
                case "ready":
                    await discord.Gateway.ReadyAsync(Whole(order, "shards", 1));
                    return State(discord);
                case "storm":
                    var storm = await discord.StormAsync(Whole(order, "count", 1000), Whole(order, "perSecond", 0), cancellationToken);
                    return new JsonObject { ["sent"] = storm.Sent, ["delivered"] = storm.Delivered, ["seconds"] = storm.Took.TotalSeconds };
                case "commands":
                    return await RunCommandsAsync(discord, order, cancellationToken);
                case "state":
                    return State(discord);
                default:
                    return new JsonObject { ["error"] = $"There is nothing called {order["do"].Text}." };
            }
        }
        catch (Exception failed) when (failed is TimeoutException or InvalidOperationException)
        {
            return new JsonObject { ["error"] = failed.Message };
        }
    }

    private static async Task<JsonObject> RunCommandsAsync(DiscordServer discord, JsonObject order, CancellationToken cancellationToken)
    {
        var crowd = new Crowd(discord.Guilds, Whole(order, "members", 1));
        var options = (order["options"] as JsonObject ?? []).Select(option => (option.Key, (object?)option.Value.Text)).ToArray();
        var runs = await crowd.RunAsync(order["command"].Text ?? "", options, TimeSpan.FromSeconds(order["seconds"].Real ?? 1), cancellationToken);
        await Crowd.SettleAsync(runs, TimeSpan.FromSeconds(order["wait"].Real ?? 30));
        var times = runs.Select(run => run.Acknowledged?.TotalMilliseconds).OfType<double>().Order().ToList();

        return new JsonObject
        {
            ["runs"] = runs.Count,
            ["acknowledged"] = times.Count,
            ["answered"] = runs.Count(run => run.Original is { IsLoading: false, IsDeleted: false }),
            ["further"] = runs.Sum(run => run.FollowUps.Count),
            ["p50"] = Quantile(times, .5),
            ["p99"] = Quantile(times, .99),
            ["max"] = times.LastOrDefault(),
        };
    }

    private static JsonObject State(DiscordServer discord) => new()
    {
        ["guilds"] = discord.Guilds.Count,
        ["connections"] = discord.Gateway.Connections.Count,
        ["live"] = discord.Gateway.Connections.Count(connection => connection.ClosedAt is null),
        ["identifies"] = discord.Gateway.Identifies.Count,
        ["heartbeats"] = discord.Gateway.Received.Count(frame => frame.Op == 1),
        ["longestHeartbeatGap"] = discord.Gateway.Connections.Select(connection => connection.LongestHeartbeatGap.TotalSeconds).DefaultIfEmpty().Max(),
        ["requests"] = discord.Requests.Count,
        ["invalid"] = discord.Rest.InvalidRequests,
        ["faults"] = new JsonArray([.. discord.Faults.Select(fault => (JsonNode)fault)]),
    };

    private static double Quantile(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static int Whole(JsonObject order, string name, int otherwise) => (int)(order[name].Number ?? otherwise);
}
