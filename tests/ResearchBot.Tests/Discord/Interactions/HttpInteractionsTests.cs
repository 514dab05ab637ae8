using NSec.Cryptography;

using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Tests.Discord.Rest;

using Xunit;

using static ResearchBot.Tests.Discord.Interactions.InteractionWorld;

namespace ResearchBot.Tests.Discord.Interactions;

public sealed class HttpInteractionsTests : IAsyncDisposable
{
    private const string Ping = """{"id": "5", "application_id": "1", "type": 1, "token": "t"}""";

    private readonly HttpWorld _http;
    private int _handled;
    private Func<InteractionContext, CancellationToken, Task> _handle = (context, token) => context.DeferAsync(ephemeral: true, token);

    public HttpInteractionsTests() => _http = new HttpWorld((context, token) =>
    {
        Interlocked.Increment(ref _handled);

        return _handle(context, token);
    });

    public ValueTask DisposeAsync() => _http.DisposeAsync();

    public static TheoryData<string> Tamperings =>
    [
        "a byte of the body changed", "a byte added to the body", "the body empty", "another time", "a time of ten minutes ago", "a time in ten minutes",
        "a time that is none", "no time", "no signature", "a signature cut short", "a signature that is no hexadecimal", "a byte of the signature changed", "another key",
        "a body of 300 KB",
    ];

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task What_Discord_did_not_sign_lately_has_no_effect(string tampering)
    {
        var (body, now) = (Command, _http.Now);
        var signature = HttpWorld.Sign(now, body);
        using var other = Key.Create(SignatureAlgorithm.Ed25519);
        var shifted = (int minutes) => _http.World.Time.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var longBody = new string(' ', 300 * 1024) + Command;

        var result = await (tampering switch
        {
            "a byte of the body changed" => _http.ReceiveAsync(body.Replace("ask", "bsk", StringComparison.Ordinal), signature, now),
            "a byte added to the body" => _http.ReceiveAsync(body + " ", signature, now),
            "the body empty" => _http.ReceiveAsync("", signature, now),
            "another time" => _http.ReceiveAsync(body, signature, now[..^1] + (now[^1] == '0' ? "1" : "0")),
            "a time of ten minutes ago" => _http.ReceiveAsync(body, HttpWorld.Sign(shifted(-10), body), shifted(-10)),
            "a time in ten minutes" => _http.ReceiveAsync(body, HttpWorld.Sign(shifted(10), body), shifted(10)),
            "a time that is none" => _http.ReceiveAsync(body, HttpWorld.Sign("-1", body), "-1"),
            "no time" => _http.ReceiveAsync(body, HttpWorld.Sign("", body), null),
            "no signature" => _http.ReceiveAsync(body, null, now),
            "a signature cut short" => _http.ReceiveAsync(body, signature[..^2], now),
            "a signature that is no hexadecimal" => _http.ReceiveAsync(body, "z" + signature[1..], now),
            "a byte of the signature changed" => _http.ReceiveAsync(body, (signature[0] == '0' ? "1" : "0") + signature[1..], now),
            "another key" => _http.ReceiveAsync(body, HttpWorld.Sign(now, body, other), now),
            _ => _http.ReceiveAsync(longBody, HttpWorld.Sign(now, longBody), now),
        });

        Assert.Equal(401, result.Status);
        Assert.Equal(0, _handled);
        Assert.True(result.Json.IsEmpty);
    }

    [Fact]
    public async Task A_ping_is_answered_without_the_handler()
    {
        var result = await _http.ReceiveAsync(Ping);

        Assert.Equal((200, """{"type":1}"""), (result.Status, HttpWorld.Text(result)));
        Assert.Equal(0, _handled);
    }

    [Fact]
    public async Task The_first_answer_is_the_response_and_the_next_a_request()
    {
        _handle = async (context, token) =>
        {
            await context.RespondAsync(Draft("hello"), ephemeral: false, token);
            await context.EditAsync(Draft("hello again"), token);
        };

        var result = await _http.ReceiveAsync(Command);
        await _http.World.RunAsync(RestWorld.UntilAsync(() => _http.World.Discord.Seen.Count > 0));

        Assert.StartsWith("""{"type":4,"data":{"content":"hello",""", HttpWorld.Text(result));
        Assert.Empty(_http.World.Acknowledgements.Seen);
        Assert.Equal("hello again", _http.World.Discord.Last.Content());
    }

    [Fact]
    public async Task The_same_interaction_twice_has_one_effect()
    {
        var first = await _http.ReceiveAsync(Command);
        var second = await _http.ReceiveAsync(Command);

        Assert.Equal([200, 409], [first.Status, second.Status]);
        Assert.Equal(1, _handled);
    }

    [Theory]
    [InlineData(Command, """{"type":5}""")]
    [InlineData(Button, """{"type":6}""")]
    [InlineData("""{"id": "79", "type": 4, "token": "t", "data": {"name": "ask"}}""", """{"type":8,"data":{"choices":[]}}""")]
    public async Task A_slow_handler_is_excused_in_time(string body, string expected)
    {
        var answered = new TaskCompletionSource<AckOutcome>();
        _handle = async (context, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(20), _http.World.Time, token);
            answered.SetResult(await context.RespondAsync(Draft("done"), ephemeral: false, token));
        };
        var began = _http.World.Time.GetUtcNow();

        var result = await _http.World.RunAsync(_http.ReceiveAsync(body));

        Assert.Equal(expected, HttpWorld.Text(result));
        Assert.InRange(_http.World.Time.GetUtcNow() - began, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(3));
        Assert.Equal(AckOutcome.Done, await _http.World.RunAsync(answered.Task));
        Assert.Equal("done", _http.World.Discord.Last.Content());
    }

    [Fact]
    public async Task What_builds_on_a_first_answer_waits_until_Discord_has_it()
    {
        var outcome = new TaskCompletionSource<AckOutcome>();
        _handle = async (context, token) =>
        {
            await context.DeferAsync(ephemeral: false, token);
            outcome.SetResult(await context.EditAsync(Draft("done"), token));
        };
        var early = () => StubDiscord.Refusal(System.Net.HttpStatusCode.NotFound, RestErrors.UnknownWebhook);
        _http.World.Discord.Script(early, early, () => StubDiscord.Json("{}"));

        await _http.ReceiveAsync(Command);

        Assert.Equal(AckOutcome.Done, await _http.World.RunAsync(outcome.Task));
        Assert.Equal(3, _http.World.Discord.Seen.Count);
    }

    [Fact]
    public async Task Files_come_after_a_deferral()
    {
        _handle = (context, token) => context.RespondAsync(Draft("see") with { Files = [new FilePart("a.txt", "bytes"u8.ToArray())] }, ephemeral: true, token);

        var result = await _http.ReceiveAsync(Command);
        await _http.World.RunAsync(RestWorld.UntilAsync(() => _http.World.Discord.Seen.Count > 0));

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", HttpWorld.Text(result));
        Assert.Contains("bytes", _http.World.Discord.Last.Body);
    }

    [Fact]
    public async Task A_handler_that_fails_or_says_nothing_is_not_waited_for()
    {
        _handle = (_, _) => throw new InvalidOperationException("boom");
        Assert.Equal(500, (await _http.ReceiveAsync(Command)).Status);
        _handle = (_, _) => Task.CompletedTask;
        Assert.Equal(500, (await _http.ReceiveAsync(Button)).Status);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_signed_and_no_interaction_is_refused(string body)
    {
        Assert.Equal(400, (await _http.ReceiveAsync(body)).Status);
        Assert.Equal(0, _handled);
    }
}
