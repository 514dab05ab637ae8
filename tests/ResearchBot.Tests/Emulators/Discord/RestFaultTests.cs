using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>What goes wrong with requests when a test wants it to.</summary>
public sealed class RestFaultTests
{
    private static JsonObject Hello => new() { ["content"] = "Hello", ["nonce"] = "n1", ["enforce_nonce"] = true };

    [Fact]
    public async Task An_answer_is_lost_after_the_deed_and_the_same_nonce_posts_nothing_twice()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        await using var bot = RawClient.Of(discord);
        discord.Rest.When("POST", "/channels/*/messages", new RestFault.LosingAnswer(), times: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => bot.RestAsync("POST", $"/channels/{channel.Id}/messages", Hello));
        var (status, body) = await bot.RestAsync("POST", $"/channels/{channel.Id}/messages", Hello);

        Assert.Equal(200, status);
        Assert.Equal("Hello", Assert.Single(discord.Messages(channel)).Content);
        Assert.Equal(channel.Messages[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)body!["id"]);
        Assert.Equal([0, 200], discord.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task Each_kind_of_429_looks_as_it_does_at_Discord()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var bot = RawClient.Of(discord);
        var wait = TimeSpan.FromSeconds(1.5);
        discord.Rest.When("GET", "/users/@me", new RestFault.TooMany(wait), 1);
        discord.Rest.When("GET", "/users/@me", new RestFault.TooMany(wait, LimitScope.Global), 1);
        discord.Rest.When("GET", "/users/@me", new RestFault.TooMany(wait, LimitScope.Shared, HasHeaders: false), 1);
        discord.Rest.When("GET", "/users/@me", new RestFault.TooMany(wait, IsHtml: true), 1);

        using var user = await bot.RequestAsync("GET", "/users/@me");
        using var global = await bot.RequestAsync("GET", "/users/@me");
        using var shared = await bot.RequestAsync("GET", "/users/@me");
        using var html = await bot.RequestAsync("GET", "/users/@me");
        using var fine = await bot.RequestAsync("GET", "/users/@me");

        Assert.Equal([429, 429, 429, 429, 200], new[] { user, global, shared, html, fine }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(("user", "2"), (Header(user, "X-RateLimit-Scope"), Header(user, "Retry-After")));
        Assert.Equal(("global", "true"), (Header(global, "X-RateLimit-Scope"), Header(global, "X-RateLimit-Global")));
        Assert.Null(Header(shared, "Retry-After"));
        Assert.Equal(1.5, (double?)JsonNode.Parse(await shared.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["retry_after"]);
        Assert.Equal("text/html", html.Content.Headers.ContentType!.MediaType);
        Assert.Equal(4, discord.Rest.InvalidRequests);
    }

    [Fact]
    public async Task Buckets_are_counted_for_each_channel_and_enforced()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { LimitOf = DiscordServerOptions.ObservedLimits, RequestsPerSecond = 50 }, TestContext.Current.CancellationToken);
        var guild = discord.AddGuild("Policy Watch");
        var (one, other) = (guild.AddTextChannel("one"), guild.AddTextChannel("other"));
        await using var bot = RawClient.Of(discord);
        var answers = new List<(int Status, string? Left)>();

        for (var i = 0; i < 6; i++)
        {
            using var answer = await bot.RequestAsync("POST", $"/channels/{one.Id}/typing");
            answers.Add(((int)answer.StatusCode, Header(answer, "X-RateLimit-Remaining")));
        }

        using var elsewhere = await bot.RequestAsync("POST", $"/channels/{other.Id}/typing");

        Assert.Equal([(204, "4"), (204, "3"), (204, "2"), (204, "1"), (204, "0"), (429, "0")], answers);
        Assert.Equal(204, (int)elsewhere.StatusCode);
    }

    [Fact]
    public async Task Rights_tokens_and_addresses_are_checked()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var guild = discord.AddGuild("Policy Watch");
        var (hidden, silent) = (guild.AddTextChannel("hidden"), guild.AddTextChannel("silent"));
        hidden.DenyBot(Rights.ViewChannel);
        silent.DenyBot(Rights.SendMessages);
        var closed = guild.AddMember("ada").DirectChannel;
        closed.IsClosedToBot = true;
        var gone = guild.AddMember("eve");
        guild.Remove(gone);
        await using var bot = RawClient.Of(discord);
        async Task<(int, int?)> PostAsync(string path, bool authorized = true)
        {
            var (status, body) = await bot.RestAsync("POST", path, Hello, authorized);

            return (status, (int?)body?["code"]);
        }

        Assert.Equal((403, 50001), await PostAsync($"/channels/{hidden.Id}/messages"));
        Assert.Equal((403, 50013), await PostAsync($"/channels/{silent.Id}/messages"));
        Assert.Equal((403, 50007), await PostAsync($"/channels/{closed.Id}/messages"));
        Assert.Equal((403, 50278), await PostAsync($"/channels/{gone.DirectChannel.Id}/messages"));
        Assert.Equal((404, 10003), await PostAsync("/channels/1/messages"));
        Assert.Equal((401, 0), await PostAsync($"/channels/{silent.Id}/messages", authorized: false));
        Assert.Equal((404, 0), await PostAsync("/nowhere"));
        Assert.Equal((405, 0), await PostAsync("/users/@me"));
        Assert.Equal((404, 10008), Codes(await bot.RestAsync("GET", $"/channels/{silent.Id}/messages/1")));
        Assert.Equal((404, 10062), Codes(await bot.RestAsync("POST", "/interactions/1/x/callback", JsonNode.Parse("""{"type":5}"""), authorized: false)));
        Assert.Empty(discord.Faults);
        await bot.RestAsync("POST", "/interactions/1/x/callback", JsonNode.Parse("""{"type":5}"""));
        Assert.Single(discord.Faults);
    }

    private static (int Status, int? Code) Codes((int Status, JsonNode? Body) answer) => (answer.Status, (int?)answer.Body?["code"]);

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
