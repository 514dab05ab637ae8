using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest.Emulated;

/// <summary>The faults that well-known clients answer by posting twice, losing what they say, or hammering.</summary>
public sealed class RestFaultTableTests
{
    [Fact]
    public async Task After_a_bad_gateway_a_message_is_sent_again_more_and_more_slowly_with_the_same_nonce()
    {
        await using var world = await EmulatedRest.StartAsync();
        world.Discord.Rest.When("POST", "/channels/*/messages", new RestFault.Proxy(502), times: 2);

        var message = await world.SayAsync();

        var sent = world.Sent("POST", "/messages");
        Assert.Equal([502, 502, 200], sent.Select(request => request.Status));
        Assert.Single(sent.Select(request => (string?)request.Json!["nonce"]).Distinct());
        Assert.True(sent[1].At - sent[0].At > TimeSpan.FromSeconds(0.45));
        Assert.True(sent[2].At - sent[1].At > TimeSpan.FromSeconds(0.95));
        Assert.Equal(message.Id.Value, Assert.Single(world.Discord.Messages(world.Channel)).Id);
    }

    [Fact]
    public async Task When_the_answer_is_lost_a_message_is_sent_once_more_and_stands_there_once()
    {
        await using var world = await EmulatedRest.StartAsync();
        world.Discord.Rest.When("POST", "/channels/*/messages", new RestFault.LosingAnswer(), times: 1);

        var message = await world.SayAsync();

        var sent = world.Sent("POST", "/messages");
        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Select(request => (string?)request.Json!["nonce"]).Distinct());
        Assert.Equal(message.Id.Value, Assert.Single(world.Discord.Messages(world.Channel)).Id);
    }

    [Fact]
    public async Task When_the_answer_is_lost_a_follow_up_is_not_sent_again()
    {
        await using var world = await EmulatedRest.StartAsync();
        var (seen, received) = await world.UseCommandAsync();
        await received.RespondAsync(new MessageDraft { Content = "first" }, ephemeral: false, EmulatedRest.Token);
        world.Discord.Rest.When("POST", "/webhooks/*/*", new RestFault.LosingAnswer(), times: 1);

        await Assert.ThrowsAsync<DiscordRestException>(() => received.FollowUpAsync(new MessageDraft { Content = "more" }, ephemeral: false, EmulatedRest.Token));

        Assert.Single(seen.FollowUps);
    }

    [Theory]
    [InlineData(LimitScope.User, true, false)]
    [InlineData(LimitScope.Global, true, false)]
    [InlineData(LimitScope.Shared, true, false)]
    [InlineData(LimitScope.User, false, false)]
    [InlineData(LimitScope.User, true, true)]
    public async Task A_refusal_by_a_limit_is_waited_for(LimitScope scope, bool hasHeaders, bool isHtml)
    {
        await using var world = await EmulatedRest.StartAsync();
        world.Discord.Rest.When("POST", "/channels/*/messages", new RestFault.TooMany(TimeSpan.FromSeconds(0.8), scope, hasHeaders, isHtml), times: 1);

        await Task.WhenAll(world.SayAsync("one"), world.SayAsync("two"), world.SayAsync("three"));

        var sent = world.Sent("POST", "/messages");
        Assert.Equal([429, 200, 200, 200], sent.Select(request => request.Status));
        Assert.All(sent.Skip(1), request => Assert.True(request.At - sent[0].At > TimeSpan.FromSeconds(hasHeaders ? 1 : 0.8)));
        Assert.Equal(["one", "two", "three"], world.Discord.Messages(world.Channel).Select(message => message.Content));
    }

    [Fact]
    public async Task Limits_are_kept_so_that_nothing_is_ever_refused()
    {
        await using var world = await EmulatedRest.StartAsync(new DiscordServerOptions
        {
            LimitOf = (method, _) => (method == "GET" ? 100 : 3, TimeSpan.FromSeconds(0.5)),
            RequestsPerSecond = 50,
        });
        var others = Enumerable.Range(0, 20).Select(number => world.Channel.Guild!.AddTextChannel($"c{number}")).ToList();

        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => number % 6 == 0
            ? (Task)world.SayAsync($"text {number}")
            : world.Rest.GetChannelAsync(new(others[number % 20].Id), EmulatedRest.Token)));

        Assert.Equal(0, world.Discord.Rest.InvalidRequests);
        Assert.Equal(120, world.Discord.Requests.Count);
        Assert.Equal(20, world.Discord.Messages(world.Channel).Count);
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_token_that_is_no_longer_good_stops_everything_within_one_request()
    {
        await using var world = await EmulatedRest.StartAsync();
        var (_, received) = await world.UseCommandAsync();
        await world.SayAsync();
        var before = world.Discord.Requests.Count;
        world.Discord.Rest.When("POST", "/channels/*/messages", new RestFault.Refusing(401), times: 1);

        await Assert.ThrowsAsync<DiscordStoppedException>(() => world.SayAsync());
        await Assert.ThrowsAsync<DiscordStoppedException>(() => world.SayAsync());
        await Assert.ThrowsAsync<DiscordStoppedException>(() => world.Rest.GetCurrentUserAsync(EmulatedRest.Token));
        await Assert.ThrowsAsync<DiscordStoppedException>(() => received.DeferAsync(ephemeral: false, EmulatedRest.Token));

        Assert.Equal(before + 1, world.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_channel_that_refuses_is_asked_once()
    {
        await using var world = await EmulatedRest.StartAsync();
        world.Channel.DenyBot(Rights.SendMessages);

        for (var times = 0; times < 3; times++)
        {
            var refusal = await Assert.ThrowsAsync<DiscordRestException>(() => world.SayAsync());
            Assert.Equal((403, RestErrors.MissingPermissions), (refusal.Status, refusal.Code));
        }

        Assert.Single(world.Sent("POST", "/messages"));
        Assert.Equal("Harbour", (await world.Rest.GetGuildAsync(new(world.Channel.Guild!.Id), EmulatedRest.Token)).Name);
    }

    [Fact]
    public async Task Expected_refusals_are_told_apart_by_their_numbers()
    {
        await using var world = await EmulatedRest.StartAsync();
        var closed = world.Anna.DirectChannel;
        closed.IsClosedToBot = true;

        var direct = await world.Rest.OpenDirectMessageAsync(new(world.Anna.User.Id), EmulatedRest.Token);
        var refusal = await Assert.ThrowsAsync<DiscordRestException>(() =>
            world.Rest.CreateMessageAsync(direct.Id, new MessageDraft { Content = "psst" }, EmulatedRest.Token));

        Assert.Equal(RestErrors.CannotSendToThisUser, refusal.Code);
        Assert.Null(await world.Rest.GetMemberAsync(new(world.Channel.Guild!.Id), new(5), EmulatedRest.Token));
        Assert.Equal("anna", (await world.Rest.GetMemberAsync(new(world.Channel.Guild.Id), new(world.Anna.User.Id), EmulatedRest.Token))!.User!.Username);
    }
}
