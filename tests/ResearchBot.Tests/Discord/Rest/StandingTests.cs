using System.Net;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

public sealed class StandingTests : IDisposable
{
    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_token_that_is_refused_stops_everything_within_one_request()
    {
        _world.Discord.Script(
            () => StubDiscord.InBucket("b", 0, 2),
            () => StubDiscord.Refusal(HttpStatusCode.Unauthorized, 0));
        await _world.RunAsync(_world.SayAsync(1));
        var waiting = Enumerable.Range(0, 20).Select(_ => _world.SayAsync(1)).ToList();

        await Assert.ThrowsAsync<DiscordStoppedException>(() => _world.RunAsync(_world.Rest.GetCurrentUserAsync(RestWorld.Token)));

        foreach (var task in waiting)
        {
            await Assert.ThrowsAsync<DiscordStoppedException>(() => _world.RunAsync(task));
        }

        await Assert.ThrowsAsync<DiscordStoppedException>(() => _world.RunAsync(_world.SayAsync(2)));
        await Assert.ThrowsAsync<DiscordStoppedException>(() => _world.RunAsync(_world.FollowUpAsync()));
        await Assert.ThrowsAsync<DiscordStoppedException>(() => _world.RunAsync(_world.DeferAsync()));
        Assert.True(_world.Rest.Stopped.IsCancellationRequested);
        Assert.Equal(2, _world.Discord.Seen.Count);
        Assert.Empty(_world.Acknowledgements.Seen);
    }

    [Fact]
    public async Task An_interactions_token_that_is_refused_stops_nothing()
    {
        _world.Discord.Script(() => StubDiscord.Refusal(HttpStatusCode.Unauthorized, RestErrors.InvalidToken), () => StubDiscord.Json("{}"));

        var failure = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.FollowUpAsync()));
        await _world.RunAsync(_world.SayAsync(1));

        Assert.Equal(RestErrors.InvalidToken, failure.Code);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        using var world = new RestWorld(token: "");

        var failure = await Assert.ThrowsAsync<DiscordStoppedException>(() => world.RunAsync(world.SayAsync(1)));

        Assert.Contains("Discord:Token", failure.Message);
        Assert.Empty(world.Discord.Seen);
    }

    [Fact]
    public async Task The_address_is_never_shut_out()
    {
        _world.Discord.Script(() => StubDiscord.Refusal(HttpStatusCode.Forbidden, RestErrors.CannotSendToThisUser));
        var failures = new List<DiscordRestException>();
        ulong channel = 0;

        while (failures.LastOrDefault()?.Status != 0 && channel < 6_000)
        {
            failures.Add(await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.FollowUpAsync($"t{channel++}"))));
        }

        Assert.InRange(_world.Discord.Seen.Count, 3_000, 4_999);
        var sent = _world.Discord.Seen.Count;
        _world.Discord.Script(() => StubDiscord.Json("{}"));
        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.DeferAsync()));
        Assert.Equal(sent, _world.Discord.Seen.Count + _world.Acknowledgements.Seen.Count);

        await _world.PassAsync(TimeSpan.FromMinutes(11));
        await _world.RunAsync(_world.SayAsync(1));
    }

    [Fact]
    public async Task Limits_that_others_reached_are_not_counted()
    {
        _world.Discord.Script(() => StubDiscord.Limited("shared", 0.001));

        for (var round = 0; round < 20; round++)
        {
            await Assert.ThrowsAnyAsync<DiscordRestException>(() => _world.RunAsync(Task.WhenAll(Enumerable.Range(0, 50).Select(number => _world.FollowUpAsync($"{number}")))));
        }

        Assert.True(_world.Discord.Seen.Count > 4_500);
        _world.Discord.Script(() => StubDiscord.Json("{}"));
        await _world.RunAsync(_world.SayAsync(1));
    }

    [Theory]
    [InlineData(RestErrors.MissingPermissions)]
    [InlineData(RestErrors.MissingAccess)]
    public async Task What_is_not_allowed_in_a_channel_is_asked_once_and_can_be_told(int code)
    {
        var told = new List<ChannelRefusal>();
        var refused = _world.Get<RefusedChannels>();
        refused.Refused += (_, refusal) => told.Add(refusal);
        _world.Discord.Answer = (seen, _) => Task.FromResult(
            seen.Path.EndsWith("/channels/1/messages", StringComparison.Ordinal) ? StubDiscord.Refusal(HttpStatusCode.Forbidden, code) : StubDiscord.Json("{}"));

        for (var times = 0; times < 5; times++)
        {
            var failure = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.SayAsync(1)));
            Assert.Equal((403, code), (failure.Status, failure.Code));
        }

        Assert.Single(_world.Discord.Seen);
        Assert.Equal(new Snowflake(1), Assert.Single(told).Channel);
        Assert.Equal(code, Assert.Single(refused.Of(new(1))).Code);
        await _world.RunAsync(_world.SayAsync(2));
        await _world.RunAsync(_world.Rest.EditMessageAsync(new(1), new(2), new MessageDraft { Content = "x" }, RestWorld.Token));
    }

    [Fact]
    public async Task What_was_not_allowed_is_tried_again_after_a_while_or_a_change()
    {
        _world.Discord.Script(() => StubDiscord.Refusal(HttpStatusCode.Forbidden, RestErrors.MissingPermissions));
        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.SayAsync(1)));

        _world.Get<RefusedChannels>().Forget(new(1));
        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.SayAsync(1)));
        await _world.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Empty(_world.Get<RefusedChannels>().All);
        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.SayAsync(1)));

        Assert.Equal(3, _world.Discord.Seen.Count);
    }
}
