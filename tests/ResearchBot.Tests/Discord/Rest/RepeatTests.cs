using System.Net;
using System.Text.Json;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

public sealed class RepeatTests : IDisposable
{
    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("502")]
    [InlineData("lost")]
    [InlineData("no connection")]
    public async Task A_message_is_sent_again_later_and_with_the_same_nonce(string fault)
    {
        _world.Discord.Script(() => Fail(fault), () => Fail(fault), () => StubDiscord.Json("""{"id": "5"}"""));

        var message = await _world.RunAsync(_world.SayAsync(1));

        Assert.Equal(5ul, message.Id.Value);
        Assert.Equal(3, _world.Discord.Seen.Count);
        Assert.Equal(["nonce-1"], _world.Discord.Seen.Select(NonceOf).Distinct());
        Assert.True(_world.Discord.Seen[1].At - _world.Discord.Seen[0].At >= TimeSpan.FromSeconds(0.5));
        Assert.True(_world.Discord.Seen[2].At - _world.Discord.Seen[1].At >= TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("502")]
    [InlineData("lost")]
    public async Task What_Discord_would_do_twice_is_never_sent_twice(string fault)
    {
        _world.Discord.Script(() => Fail(fault));

        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.FollowUpAsync()));
        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(
            _world.Rest.StartThreadAsync(new(1), new(2), "name", null, RestWorld.Token)));

        Assert.Equal(2, _world.Discord.Seen.Count);
    }

    [Fact]
    public async Task What_surely_was_not_sent_is_sent_again()
    {
        _world.Discord.Script(() => Fail("no connection"), () => StubDiscord.Json("""{"id": "5"}"""));

        Assert.Equal(5ul, (await _world.RunAsync(_world.FollowUpAsync())).Id.Value);
    }

    [Fact]
    public async Task What_an_unanswered_attempt_deleted_is_deleted()
    {
        _world.Discord.Script(() => Fail("lost"), () => StubDiscord.Refusal(HttpStatusCode.NotFound, RestErrors.UnknownMessage));
        await _world.RunAsync(_world.Rest.DeleteMessageAsync(new(1), new(2), RestWorld.Token));

        _world.Discord.Script(() => StubDiscord.Refusal(HttpStatusCode.NotFound, RestErrors.UnknownMessage));
        var failure = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.Rest.DeleteMessageAsync(new(1), new(2), RestWorld.Token)));
        Assert.Equal(RestErrors.UnknownMessage, failure.Code);
    }

    [Fact]
    public async Task Silence_is_bounded()
    {
        _world.Discord.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

            throw new InvalidOperationException();
        };

        var failure = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.FollowUpAsync()));

        Assert.Equal(0, failure.Status);
        Assert.InRange(_world.Time.GetUtcNow() - _world.Discord.Seen[0].At, TimeSpan.FromSeconds(14), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_not_told_of_a_failure()
    {
        using var giveUp = new CancellationTokenSource();
        _world.Discord.Script(() => StubDiscord.InBucket("b", 0, 30));
        await _world.RunAsync(_world.SayAsync(1));
        var waiting = _world.Rest.CreateMessageAsync(new(1), new MessageDraft { Content = "x" }, giveUp.Token);
        await RestWorld.SettleAsync();

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Single(_world.Discord.Seen);
    }

    [Fact]
    public async Task A_refusal_carries_its_numbers_and_none_of_its_words()
    {
        _world.Discord.Script(() => StubDiscord.Json("""{"message": "the secret of ada", "code": 50035}""", HttpStatusCode.BadRequest));

        var failure = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.FollowUpAsync("hush")));

        Assert.Equal((400, 50035), (failure.Status, failure.Code));
        Assert.DoesNotContain("ada", failure.ToString());
        Assert.DoesNotContain("hush", failure.ToString());
        Assert.DoesNotContain(_world.Log.Lines, line => line.Text.Contains("hush") || line.Text.Contains("ada") || line.Text.Contains("the.bot-token"));
    }

    private static HttpResponseMessage Fail(string fault) => fault switch
    {
        "502" => StubDiscord.Proxy(HttpStatusCode.BadGateway),
        "lost" => throw new HttpRequestException(HttpRequestError.ResponseEnded),
        _ => throw new HttpRequestException(HttpRequestError.ConnectionError),
    };

    private static string? NonceOf(SeenRequest seen)
    {
        using var body = JsonDocument.Parse(seen.Body);

        return body.RootElement.GetProperty("nonce").GetString();
    }
}
