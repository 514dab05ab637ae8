using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.World;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>What members do reaches the bot, and what the bot answers reaches them.</summary>
public sealed class InteractionFlowTests
{
    private static JsonArray Commands => (JsonArray)JsonNode.Parse("""
        [{"name":"ask","description":"Ask","options":[
            {"type":3,"name":"question","description":"What","required":true,"max_length":20},
            {"type":3,"name":"source","description":"Where","autocomplete":true}]},
         {"name":"settings","description":"Settings","default_member_permissions":"32","options":[
            {"type":1,"name":"channel","description":"A channel","options":[{"type":7,"name":"where","description":"Where","required":true}]}]},
         {"name":"Fact-check this","type":3}]
        """)!;

    [Fact]
    public async Task A_command_is_deferred_edited_and_followed_up()
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        var ada = channel.Guild!.AddMember("ada");
        await using var bot = await BotAsync(discord);

        var run = await ada.RunCommandAsync(channel, "ask", ("question", "Why?"));
        var told = await bot.EventAsync("INTERACTION_CREATE");
        Assert.Equal(204, (await bot.AnswerAsync(told, 5)).Status);
        Assert.True(run.Original!.IsLoading);
        var original = $"/webhooks/{discord.ApplicationId}/{run.Token}/messages/@original";
        Assert.Equal(200, (await bot.RestAsync("PATCH", original, new JsonObject { ["content"] = "Because." }, authorized: false)).Status);
        Assert.Equal(200, (await bot.RestAsync("POST", $"/webhooks/{discord.ApplicationId}/{run.Token}", new JsonObject { ["content"] = "Only you", ["flags"] = 64 }, authorized: false)).Status);
        var answer = await run.OriginalAsync();
        var hint = await run.FollowUpAsync();

        Assert.Equal("Why?", (string?)told["d"]!["data"]!["options"]![0]!["value"]);
        Assert.Equal("Because.", answer.Text);
        Assert.Equal(["", "Because."], answer.Versions.Select(version => version.Text));
        Assert.Same(ada, hint.OnlyFor);
        Assert.Equal([answer, hint], ada.Sees(channel));
        Assert.Equal([answer], channel.Guild!.Owner.Sees(channel));
        Assert.Equal("Because.", (string?)(await bot.RestAsync("GET", original.Replace("@", "%40", StringComparison.Ordinal), authorized: false)).Body!["content"]);
        Assert.Equal(5, run.AcknowledgedBy);
        Assert.Empty(discord.Faults);
    }

    [Fact]
    public async Task Typing_pressing_and_filling_in_a_form_come_back()
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        var ada = channel.Guild!.AddMember("ada");
        await using var bot = await BotAsync(discord);

        var typing = ada.TypeAsync(channel, "ask", "source", "the v", ("question", "x"));
        var told = await bot.EventAsync("INTERACTION_CREATE");
        Assert.True((bool?)told["d"]!["data"]!["options"]!.AsArray().Single(option => (string?)option!["name"] == "source")!["focused"]);
        await bot.AnswerAsync(told, 8, JsonNode.Parse("""{"choices":[{"name":"The Verge","value":"verge"}]}"""));
        Assert.Equal("The Verge", Assert.Single(await typing).Name);

        var run = await ada.RunCommandAsync(channel, "ask", ("question", "Why?"), ("source", "verge"));
        await bot.AnswerAsync(await bot.EventAsync("INTERACTION_CREATE"), 4, JsonNode.Parse("""{"content":"Because.","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Report","custom_id":"report"}]}]}"""));
        var answer = await run.OriginalAsync();
        var press = await ada.PressAsync(answer, "report");
        var pressed = await bot.EventAsync("INTERACTION_CREATE");
        Assert.Equal(answer.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)pressed["d"]!["message"]!["id"]);
        await bot.AnswerAsync(pressed, 9, JsonNode.Parse("""{"custom_id":"why","title":"Report","components":[{"type":18,"label":"Reason","component":{"type":4,"custom_id":"reason","style":2}}]}"""));
        var form = await press.ModalAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => ada.SubmitAsync(form, ("reason", "")));
        var sent = await ada.SubmitAsync(form, ("reason", "It is wrong."));
        var submitted = await bot.EventAsync("INTERACTION_CREATE");
        await bot.AnswerAsync(submitted, 7, JsonNode.Parse("""{"content":"Thank you.","components":[]}"""));
        await sent.AcknowledgedAsync();

        Assert.Equal("It is wrong.", (string?)submitted["d"]!["data"]!["components"]![0]!["component"]!["value"]);
        Assert.Equal(("Thank you.", 0), (answer.Text, answer.Buttons.Count));
    }

    [Fact]
    public async Task A_member_can_do_only_what_the_client_offers()
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        var ada = channel.Guild!.AddMember("ada");
        var mod = channel.Guild.AddMember("mod", channel.Guild.AddRole("moderator", Rights.ManageGuild));
        await using var bot = await BotAsync(discord);
        var message = await ada.SendAsync(channel, "The moon is made of cheese.");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ada.RunCommandAsync(channel, "nothing"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ada.RunCommandAsync(channel, "ask"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ada.RunCommandAsync(channel, "ask", ("question", new string('x', 21))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ada.RunCommandAsync(channel, "ask", ("question", "x"), ("other", "x")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ada.RunCommandAsync(channel, "settings channel", ("where", channel)));
        await mod.RunCommandAsync(channel, "settings channel", ("where", channel));
        var settings = await bot.EventAsync("INTERACTION_CREATE");
        await ada.RunOnAsync(message, "Fact-check this");
        var check = await bot.EventAsync("INTERACTION_CREATE");

        Assert.Equal("general", (string?)settings["d"]!["data"]!["resolved"]!["channels"]!.AsObject().Single().Value!["name"]);
        Assert.Equal("The moon is made of cheese.", (string?)check["d"]!["data"]!["resolved"]!["messages"]!.AsObject().Single().Value!["content"]);
    }

    [Fact]
    public async Task An_interaction_lives_three_seconds_without_and_fifteen_minutes_with_an_answer()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero));
        await using var discord = await StartAsync(new DiscordServerOptions { Time = time });
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        var ada = channel.Guild!.AddMember("ada");
        await using var bot = await BotAsync(discord);

        var slow = await ada.RunCommandAsync(channel, "ask", ("question", "Why?"));
        var first = await bot.EventAsync("INTERACTION_CREATE");
        time.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal((404, 10062), Code(await bot.AnswerAsync(first, 5)));
        Assert.True(slow.HasFailed);

        var run = await ada.RunCommandAsync(channel, "ask", ("question", "Why?"));
        var second = await bot.EventAsync("INTERACTION_CREATE");
        var edit = new JsonObject { ["content"] = "x" };
        var original = $"/webhooks/{discord.ApplicationId}/{run.Token}/messages/@original";
        Assert.Equal((404, 10015), Code(await bot.RestAsync("PATCH", original, edit.DeepClone())));
        Assert.Equal(204, (await bot.AnswerAsync(second, 5)).Status);
        Assert.Equal((400, 40060), Code(await bot.AnswerAsync(second, 5)));
        time.Advance(TimeSpan.FromMinutes(14.9));
        Assert.Equal(200, (await bot.RestAsync("PATCH", original, edit.DeepClone())).Status);
        time.Advance(TimeSpan.FromMinutes(.2));
        Assert.Equal((401, 50027), Code(await bot.RestAsync("PATCH", original, edit.DeepClone())));
    }

    private static (int Status, int? Code) Code((int Status, JsonNode? Body) answer) => (answer.Status, (int?)answer.Body?["code"]);

    private static Task<DiscordServer> StartAsync(DiscordServerOptions? options = null) => DiscordServer.StartAsync(
        options ?? new DiscordServerOptions { Time = new FakeTimeProvider(TimeProvider.System.GetUtcNow()) }, TestContext.Current.CancellationToken);

    private static async Task<RawClient> BotAsync(DiscordServer discord)
    {
        var client = await RawClient.ConnectAsync(discord);
        Assert.Equal(200, (await client.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", Commands)).Status);

        return client;
    }
}
