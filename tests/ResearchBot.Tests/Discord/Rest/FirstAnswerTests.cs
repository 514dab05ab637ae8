using System.Net;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

public sealed class FirstAnswerTests : IDisposable
{
    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task It_waits_for_nothing_that_others_wait_for()
    {
        _world.Discord.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

            throw new InvalidOperationException();
        };
        using var enough = new CancellationTokenSource();
        var others = Enumerable.Range(0, 600)
            .Select(number => _world.Rest.CreateMessageAsync(new((ulong)number), new MessageDraft { Content = "x" }, enough.Token))
            .ToList();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => _world.DeferAsync()));

        Assert.Equal(500, _world.Acknowledgements.Seen.Count);
        Assert.DoesNotContain(others, other => other.IsCompletedSuccessfully);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(others));
    }

    [Fact]
    public async Task It_carries_the_interactions_token_and_not_the_bots()
    {
        await _world.DeferAsync();
        await _world.RunAsync(_world.FollowUpAsync());
        await _world.RunAsync(_world.SayAsync(1));

        Assert.Null(_world.Acknowledgements.Last.Authorization);
        Assert.Equal("/api/v10/interactions/1/t/callback", _world.Acknowledgements.Last.Path);
        Assert.Null(_world.Discord.Seen[0].Authorization);
        Assert.Equal("Bot the.bot-token", _world.Discord.Seen[1].Authorization);
        Assert.All(_world.Discord.Seen, seen => Assert.Matches(@"^DiscordBot \(https?://\S+, \d+(\.\d+)+\)$", seen.UserAgent));
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.ConnectionError)]
    public async Task It_is_sent_again_when_it_may_not_have_arrived(HttpRequestError fault)
    {
        _world.Acknowledgements.Script(() => throw new HttpRequestException(fault), () => StubDiscord.Json("", HttpStatusCode.NoContent));

        await _world.RunAsync(_world.DeferAsync());

        Assert.Equal(2, _world.Acknowledgements.Seen.Count);
    }

    [Fact]
    public async Task To_have_answered_already_is_a_success_after_a_lost_answer_only()
    {
        var answered = () => StubDiscord.Refusal(HttpStatusCode.BadRequest, RestErrors.AlreadyAcknowledged);
        _world.Acknowledgements.Script(() => throw new HttpRequestException(HttpRequestError.ResponseEnded), answered);
        await _world.RunAsync(_world.DeferAsync());

        _world.Acknowledgements.Script(answered);
        var failure = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.DeferAsync()));

        Assert.Equal(RestErrors.AlreadyAcknowledged, failure.Code);
    }

    [Fact]
    public async Task It_is_not_sent_again_when_it_came_too_late()
    {
        _world.Acknowledgements.Script(() => StubDiscord.Refusal(HttpStatusCode.NotFound, RestErrors.UnknownInteraction));

        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.DeferAsync()));

        Assert.Single(_world.Acknowledgements.Seen);
    }

    [Fact]
    public async Task It_waits_out_a_limit_only_while_Discord_waits_for_it()
    {
        _world.Acknowledgements.Script(() => StubDiscord.Limited("user", 1), () => StubDiscord.Json("", HttpStatusCode.NoContent));
        await _world.RunAsync(_world.DeferAsync());
        Assert.True(_world.Acknowledgements.Seen[1].At - _world.Acknowledgements.Seen[0].At > TimeSpan.FromSeconds(1));

        _world.Acknowledgements.Script(() => StubDiscord.Limited("user", 4));
        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.DeferAsync()));
        Assert.Equal(3, _world.Acknowledgements.Seen.Count);
    }

    [Fact]
    public async Task A_connection_that_hangs_is_left_for_another()
    {
        var at = 0;
        _world.Acknowledgements.Answer = async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref at) == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return StubDiscord.Json("", HttpStatusCode.NoContent);
        };

        await _world.RunAsync(_world.DeferAsync());

        Assert.Equal(2, _world.Acknowledgements.Seen.Count);
    }
}
