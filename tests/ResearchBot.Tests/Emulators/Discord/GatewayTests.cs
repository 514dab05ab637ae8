using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Gateway;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>The gateway, seen by a plain socket.</summary>
public sealed class GatewayTests
{
    private const int MessageContent = 1 << 15;
    private static readonly DiscordServerOptions Hasty = new() { IdentifyPause = TimeSpan.Zero };

    [Theory]
    [InlineData("")]
    [InlineData("&compress=zlib-stream")]
    public async Task Guilds_arrive_after_ready_and_messages_after_that(string query)
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        discord.Gateway.PiecesPerPayload = 3;
        await using var bot = await RawClient.ConnectAsync(discord, query: query);

        var guild = await bot.EventAsync("GUILD_CREATE");
        var ada = channel.Guild!.AddMember("ada");
        await ada.SendAsync(channel, "Hello");
        await ada.SendAsync(channel, $"Hello {discord.Bot.Mention}");
        await ada.DirectAsync("Hello");
        var (plain, called, direct) = (await bot.EventAsync("MESSAGE_CREATE"), await bot.EventAsync("MESSAGE_CREATE"), await bot.EventAsync("MESSAGE_CREATE"));

        Assert.True((bool?)bot.Ready["guilds"]![0]!["unavailable"]);
        Assert.Empty(bot.Ready["private_channels"]!.AsArray());
        Assert.Equal("general", (string?)guild["d"]!["channels"]![0]!["name"]);
        Assert.Equal(["", $"Hello {discord.Bot.Mention}", "Hello"], new[] { plain, called, direct }.Select(one => (string?)one["d"]!["content"]));
        Assert.Null(direct["d"]!["guild_id"]);
        Assert.Equal(query.Length > 0, discord.Gateway.Connections[0].IsCompressed);
    }

    [Fact]
    public async Task Content_comes_only_with_an_intent_that_was_granted()
    {
        await using var strict = await StartAsync();
        await using var refused = await RawClient.OpenAsync(strict);
        await refused.SendAsync(2, RawClient.Identity(strict, 512 | MessageContent));
        await Assert.ThrowsAsync<InvalidOperationException>(() => refused.EventAsync("READY"));

        await using var generous = await StartAsync(new DiscordServerOptions { GrantedIntents = Intents.MessageContent });
        var channel = generous.AddGuild("Policy Watch").AddTextChannel("general");
        await using var bot = await RawClient.ConnectAsync(generous, 512 | MessageContent);
        await channel.Guild!.AddMember("ada").SendAsync(channel, "Hello");

        Assert.Equal(4014, (int?)refused.CloseStatus);
        Assert.Equal("Hello", (string?)(await bot.EventAsync("MESSAGE_CREATE"))["d"]!["content"]);
    }

    [Fact]
    public async Task A_client_that_comes_back_is_told_what_it_missed()
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        var ada = channel.Guild!.AddMember("ada");
        await using var first = await RawClient.ConnectAsync(discord);
        await first.EventAsync("GUILD_CREATE");
        var seen = first.LastNumber;
        discord.Gateway.Do(new GatewayFault.Dropping());
        await Assert.ThrowsAsync<WebSocketException>(first.NextAsync);
        await ada.DirectAsync("Are you there?");

        await using var second = await RawClient.OpenAsync(discord, address: (string?)first.Ready["resume_gateway_url"]);
        await second.SendAsync(6, Resume(discord, first, seen));
        Assert.Equal("Are you there?", (string?)(await second.EventAsync("MESSAGE_CREATE"))["d"]!["content"]);
        await second.EventAsync("RESUMED");
        await second.CloseAsync(1000);
        await discord.Gateway.UntilAsync(hub => hub.Connections[1].ClosedAt is not null);
        await using var third = await RawClient.OpenAsync(discord);
        await third.SendAsync(6, Resume(discord, first, seen));

        Assert.False((bool?)(await third.PayloadAsync(9))["d"]);
        Assert.Equal([false, true, false], discord.Gateway.Connections.Select(connection => connection.IsAtResumeAddress));
        Assert.Equal(1000, discord.Gateway.Connections[1].ClosedByClient);
    }

    [Theory]
    [InlineData("not json", 4002)]
    [InlineData("""{"op":99}""", 4001)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":2,"d":{}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":1,"properties":{},"shard":[2,2]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":1073741824,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":2,"properties":{}}}""", 4014)]
    public async Task What_a_client_may_not_say_closes_the_connection(string text, int code)
    {
        await using var discord = await StartAsync(Hasty with { Token = "T" });
        await using var bot = await RawClient.OpenAsync(discord);
        await bot.SendAsync(text);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.EventAsync("READY"));

        Assert.Equal(code, (int?)bot.CloseStatus);
    }

    [Fact]
    public async Task Too_much_and_too_often_closes_the_connection()
    {
        await using var discord = await StartAsync(Hasty);
        await using var large = await RawClient.ConnectAsync(discord);
        await large.SendAsync(new JsonObject { ["op"] = 3, ["d"] = new string('x', 5000) }.ToJsonString());
        await Assert.ThrowsAsync<InvalidOperationException>(() => large.PayloadAsync(99));
        await using var many = await RawClient.ConnectAsync(discord);

        for (var i = 0; i < 121; i++)
        {
            await many.SendAsync(1, null);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => many.PayloadAsync(99));
        await using var hasty = await RawClient.ConnectAsync(discord);
        await hasty.SendAsync(2, RawClient.Identity(discord, 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => hasty.PayloadAsync(99));

        Assert.Equal([4002, 4008, 4005], new[] { large, many, hasty }.Select(client => (int?)client.CloseStatus));
    }

    [Fact]
    public async Task Faults_strike_where_they_were_planned()
    {
        await using var discord = await StartAsync(Hasty);
        discord.Gateway.When(GatewayPoint.BeforeHello, new GatewayFault.Closing(4000), 1);
        discord.Gateway.When(GatewayPoint.AtIdentify, new GatewayFault.Invalidating(false), 2);
        await using var turnedAway = await RawClient.OpenAsync(discord);
        Assert.Null(await turnedAway.NextAsync());
        await using var invalid = await RawClient.OpenAsync(discord);
        await invalid.SendAsync(2, RawClient.Identity(discord, 1));
        Assert.False((bool?)(await invalid.PayloadAsync(9))["d"]);
        await invalid.SendAsync(2, RawClient.Identity(discord, 1));
        Assert.False((bool?)(await invalid.PayloadAsync(9))["d"]);
        await invalid.SendAsync(2, RawClient.Identity(discord, 1));
        await invalid.EventAsync("READY");
        discord.Gateway.Do(new GatewayFault.Reconnecting());
        await invalid.PayloadAsync(7);
        discord.Gateway.Acknowledges = false;
        await invalid.SendAsync(1, 3);
        await discord.Gateway.UntilAsync(hub => hub.Received.Any(frame => frame.Op == 1));
        discord.Gateway.Heal();
        await invalid.SendAsync(1, 3);
        await invalid.PayloadAsync(11);

        Assert.Equal(3, discord.Gateway.Identifies.Count);
    }

    [Fact]
    public async Task Shards_hear_of_their_guilds_and_identify_in_turn()
    {
        await using var discord = await StartAsync(new DiscordServerOptions { Shards = 2 });
        var channels = Enumerable.Range(0, 4).Select(i => discord.AddGuild($"Guild {i}").AddTextChannel("general")).ToList();
        await using var early = await RawClient.OpenAsync(discord);
        await using var late = await RawClient.OpenAsync(discord);
        await early.SendAsync(2, Sharded(discord, 0));
        var ready = await early.EventAsync("READY");
        await late.SendAsync(2, Sharded(discord, 1));
        Assert.False((bool?)(await late.PayloadAsync(9))["d"]);
        var ours = channels.Where(channel => (channel.Guild!.Id >> 22) % 2 == 0).Select(channel => (string?)$"{channel.Guild!.Id}");
        Assert.Equal(ours, ready["d"]!["guilds"]!.AsArray().Select(guild => (string?)guild!["id"]));
        await using var rest = RawClient.Of(discord);
        var advice = (await rest.RestAsync("GET", "/gateway/bot")).Body!;

        Assert.Equal((2, 998, 1), ((int)advice["shards"]!, (int)advice["session_start_limit"]!["remaining"]!, (int)advice["session_start_limit"]!["max_concurrency"]!));
    }

    [Fact]
    public async Task Who_identifies_too_often_in_a_day_loses_the_token()
    {
        await using var discord = await StartAsync(Hasty with { IdentifiesPerDay = 2 });
        await using var first = await RawClient.ConnectAsync(discord);
        await using var second = await RawClient.ConnectAsync(discord);
        await using var third = await RawClient.OpenAsync(discord);
        Assert.Equal(200, (await first.RestAsync("GET", "/users/@me")).Status);
        await third.SendAsync(2, RawClient.Identity(discord, 1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => third.PayloadAsync(99));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.PayloadAsync(99));

        Assert.Equal((4004, 4004), ((int?)first.CloseStatus, (int?)third.CloseStatus));
        Assert.Equal(401, (await first.RestAsync("GET", "/users/@me")).Status);
    }

    private static JsonObject Sharded(DiscordServer discord, int shard)
    {
        var identity = RawClient.Identity(discord, 1);
        identity["shard"] = new JsonArray(shard, 2);

        return identity;
    }

    private static JsonObject Resume(DiscordServer discord, RawClient client, long seen) =>
        new() { ["token"] = discord.Token, ["session_id"] = client.Ready["session_id"]!.DeepClone(), ["seq"] = seen };

    private static Task<DiscordServer> StartAsync(DiscordServerOptions? options = null) => DiscordServer.StartAsync(options, TestContext.Current.CancellationToken);
}
