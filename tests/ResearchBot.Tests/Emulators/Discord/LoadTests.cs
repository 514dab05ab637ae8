using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Load;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>Crowds and storms.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task A_storm_reaches_the_client_whole_and_an_interaction_comes_through_it()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        discord.AddGuilds(20, 3);
        await using var bot = await RawClient.ConnectAsync(discord, query: "&compress=zlib-stream");
        await bot.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", JsonNode.Parse("""[{"name":"ask","description":"x"}]"""));
        var channel = discord.Guilds[0].FirstTextChannel;
        var ada = channel.Guild!.AddMember("ada");

        var storm = discord.StormAsync(1000, perSecond: 0, TestContext.Current.CancellationToken);
        var run = await ada.RunCommandAsync(channel, "ask");
        var (messages, guilds) = (new HashSet<string>(), new HashSet<string>());
        var isAsked = false;

        while (messages.Count < 1000 || !isAsked)
        {
            var payload = await bot.PayloadAsync(0);
            isAsked |= (string?)payload["t"] == "INTERACTION_CREATE";

            if ((string?)payload["t"] == "MESSAGE_CREATE")
            {
                Assert.Equal("", (string?)payload["d"]!["content"]);
                messages.Add((string)payload["d"]!["id"]!);
                guilds.Add((string)payload["d"]!["guild_id"]!);
            }
        }

        Assert.Equal((1000, 1000, 20), ((await storm).Sent, messages.Count, guilds.Count));
        Assert.False(run.IsUndelivered);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task Another_process_controls_it_by_lines()
    {
        using var input = new StringReader(string.Join('\n', """{"do":"guilds","count":5,"channels":2}""", """{"do":"storm","count":10,"perSecond":1000}""", """{"do":"dance"}""", """{"do":"state"}""", """{"do":"stop"}""", "never read"));
        using var output = new StringWriter();

        await DiscordControl.RunAsync(input, output, cancellationToken: TestContext.Current.CancellationToken);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();

        Assert.StartsWith("http://127.0.0.1:", (string?)lines[0]["api"], StringComparison.Ordinal);
        Assert.Equal((5, 10, 0L), ((int)lines[1]["guilds"]!, (int)lines[2]["sent"]!, (long)lines[2]["delivered"]!));
        Assert.NotNull(lines[3]["error"]);
        Assert.Equal(5, (int)lines[4]["guilds"]!);
        Assert.Equal(5, lines.Count);
    }

    [Fact]
    public async Task Two_hundred_new_commands_a_day_are_enough()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var bot = RawClient.Of(discord);
        Task<(int Status, JsonNode? Body)> PutAsync(string prefix) => bot.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", new JsonArray(
            [.. Enumerable.Range(0, 100).Select(i => new JsonObject { ["name"] = $"{prefix}{i}", ["description"] = "x" })]));

        foreach (var allowed in new[] { "a", "a", "b" })
        {
            Assert.Equal(200, (await PutAsync(allowed)).Status);
        }

        Assert.Equal(30034, (int?)(await PutAsync("c")).Body!["code"]);
    }
}
