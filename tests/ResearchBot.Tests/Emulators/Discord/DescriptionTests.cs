using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.OpenApi;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>The loopback Discord beside Discord's own description of itself.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("""{"content":"x","contents":"y"}""", 200, "contents: This is unknown.")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"a","colour":1}]}]}""", 200, "components.0.components.0.colour: This is unknown.")]
    [InlineData("""{"content":true}""", 400, null)]
    [InlineData("""{"content":"x","flags":"many"}""", 400, null)]
    [InlineData("""{"content":"x","tts":"no"}""", 400, null)]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":77,"label":"x","custom_id":"a"}]}]}""", 400, null)]
    [InlineData("""{"content":null,"embeds":[{"title":"x","color":255,"timestamp":"2026-08-01T00:00:00Z"}],"allowed_mentions":{"parse":[],"replied_user":false}}""", 200, null)]
    [InlineData("""{"content":"x","attachments":[{"id":"one"}]}""", 400, null)]
    public async Task A_body_is_compared_with_the_description(string body, int status, string? fault)
    {
        Assert.SkipUnless(RestApi.IsDescribed, "The official description is not beside the project.");
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        await using var bot = RawClient.Of(discord);

        Assert.Equal(status, (await bot.RestAsync("POST", $"/channels/{channel.Id}/messages", JsonNode.Parse(body))).Status);
        Assert.Equal(fault is null ? [] : [$"POST /channels/{channel.Id}/messages: {fault}"], discord.Faults);
    }

    [Fact]
    public async Task What_the_server_sends_is_as_described()
    {
        var description = OpenApiDescription.Find("discord-openapi.json");
        Assert.SkipWhen(description is null, "The official description is not beside the project.");
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var guild = discord.AddGuild("Policy Watch");
        var (channel, forum) = (guild.AddTextChannel("general"), guild.AddForum("questions", "economy"));
        var ada = guild.AddMember("ada");
        var asked = await ada.SendAsync(channel, $"Hello {discord.Bot.Mention}");
        await using var bot = await RawClient.ConnectAsync(discord);
        await bot.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", JsonNode.Parse("""[{"name":"ask","description":"x"}]"""));
        var run = await ada.RunCommandAsync(channel, "ask");
        var callback = await bot.RestAsync("POST", $"/interactions/{run.Id}/{run.Token}/callback?with_response=true", JsonNode.Parse("""{"type":4,"data":{"content":"x"}}"""));
        var reply = await bot.RestAsync("POST", $"/channels/{channel.Id}/messages", JsonNode.Parse(
            $$"""{"content":"x","embeds":[{"title":"x"}],"message_reference":{"message_id":"{{asked.Id}}"},"components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"a"}]}]}"""));
        var post = await bot.RestAsync("POST", $"/channels/{forum.Id}/threads", JsonNode.Parse("""{"name":"x","message":{"content":"x"}}"""));

        var seen = new (string Schema, JsonNode? Value)[]
        {
            ("MessageResponse", reply.Body),
            ("MessageResponse", (await bot.RestAsync("GET", $"/webhooks/{discord.ApplicationId}/{run.Token}/messages/@original")).Body),
            ("InteractionCallbackResponse", callback.Body),
            ("CreatedThreadResponse", post.Body),
            ("GuildChannelResponse", (await bot.RestAsync("GET", $"/channels/{channel.Id}")).Body),
            ("GuildChannelResponse", (await bot.RestAsync("GET", $"/channels/{forum.Id}")).Body),
            ("PrivateChannelResponse", (await bot.RestAsync("POST", "/users/@me/channels", new JsonObject { ["recipient_id"] = $"{ada.User.Id}" })).Body),
            ("GuildWithCountsResponse", (await bot.RestAsync("GET", $"/guilds/{guild.Id}")).Body),
            ("GuildMemberResponse", (await bot.RestAsync("GET", $"/guilds/{guild.Id}/members/{ada.User.Id}")).Body),
            ("GuildRoleResponse", (await bot.RestAsync("GET", $"/guilds/{guild.Id}/roles")).Body![0]),
            ("PrivateApplicationResponse", (await bot.RestAsync("GET", "/applications/@me")).Body),
            ("ApplicationCommandResponse", (await bot.RestAsync("GET", $"/applications/{discord.ApplicationId}/commands")).Body![0]),
            ("GatewayBotResponse", (await bot.RestAsync("GET", "/gateway/bot")).Body),
        };
        var broken = seen.SelectMany(one => description.JudgeAs(one.Schema, one.Value).Where(fault => !fault.IsUnknown).Select(fault => $"{one.Schema}: {fault}")).ToList();

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
