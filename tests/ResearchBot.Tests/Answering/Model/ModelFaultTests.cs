using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ResearchBot.Emulators.ChatModel;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

public sealed class ModelFaultTests
{
    private const string Question = "What is the largest living rodent?";
    private const string WrongForm = "its reply has not the form that was asked for";
    private const string BrokeOff = "its reply broke off before the end";
    private const string TooLong = "its reply is longer than is allowed";
    private const string Stalled = "its service stayed silent for too long";
    private const string Refused = "it refused to answer";

    private static readonly string Good = QuotingModel.Claims(("Capybaras are the largest rodents.", 1, "the largest living rodent"));

    private static readonly Dictionary<string, (ChatReply Reply, string Reason)> Faulty = new()
    {
        ["silent"] = (Faults.Silent(), Stalled),
        ["half an answer, then silence"] = (Faults.FallingSilentAfter(Good), Stalled),
        ["half an answer, then a reset"] = (Faults.BreakingOffAfter(Good), "the connection to its service broke"),
        ["half an answer, then the end"] = (Faults.EndingAfter(Good), BrokeOff),
        ["a byte now and then"] = (Faults.Dripping(TimeSpan.FromMilliseconds(50)), "it gave no reply within 3 s"),
        ["a comment without end"] = (Faults.Endless(), TooLong),
        ["an HTML page"] = (Faults.Bytes("text/html", "<html><body>Welcome to nginx!</body></html>"u8.ToArray()), BrokeOff),
        ["nothing"] = (Faults.Bytes("text/event-stream", []), BrokeOff),
        ["JSON where events were asked for"] = (Faults.Bytes("application/json", Encoding.UTF8.GetBytes(Good)), BrokeOff),
        ["events of other JSON"] = (Faults.Events("""{"hello": "world"}""", "[DONE]"), BrokeOff),
        ["events that are no JSON"] = (Faults.Events("NaN", "[DONE]"), "its reply could not be read"),
        ["only the end"] = (Faults.Events("[DONE]"), BrokeOff),
        ["bytes that are no UTF-8"] = (Faults.Bytes("text/event-stream", [.. "data: {\"choices\":[{\"delta\":{\"content\":\""u8, 0xFF, 0xC3, 0x28, .. "\"}}]}\n\n"u8]), "its reply could not be read"),
        ["an unknown way to end"] = (Replies.Saying(Good, "surprise"), "its reply could not be read"),
        ["cut at the token limit"] = (Replies.Saying(Good, "length"), BrokeOff),
        ["filtered"] = (Replies.Saying(Good, "content_filter"), Refused),
        ["a refusal"] = (Replies.Refusing("I cannot help with that."), Refused),
        ["a refusal as text"] = (Replies.Saying("I'm sorry, but I can't help with that."), WrongForm),
        ["a tool call"] = (Replies.CallingTool("delete_all", "{}"), "it called a tool, and has none"),
        ["no text"] = (Replies.Saying(""), WrongForm),
        ["only spaces"] = (Replies.Saying("   \n "), WrongForm),
        ["another form of JSON"] = (Replies.Saying("""{"answer": "yes"}"""), WrongForm),
        ["NaN"] = (Replies.Saying("""{"claims": [{"text": "a", "passage": NaN, "quote": "b"}]}"""), WrongForm),
        ["a key twice"] = (Replies.Saying("""{"claims": [], "claims": []}"""), WrongForm),
        ["text behind the JSON"] = (Replies.Saying(Good + " I hope this helps!"), WrongForm),
        ["deep JSON"] = (Replies.Saying(new string('[', 1000) + new string(']', 1000)), WrongForm),
        ["half a surrogate pair"] = (Replies.Saying("""{"claims": [{"text": "\ud800", "passage": 1, "quote": "x"}]}"""), WrongForm),
        ["ten thousand claims"] = (Replies.Saying(QuotingModel.Claims([.. Enumerable.Repeat(("A b c.", 1, "the largest living rodent"), 10_000)])), TooLong),
        ["a claim of 100 KB"] = (Replies.Saying(QuotingModel.Claims((new string('a', 100_000), 1, "the largest living rodent"))), TooLong),
        ["more than 256 KB"] = (Faults.Bytes("text/event-stream", Encoding.ASCII.GetBytes($"data: \"{new string('x', 300_000)}\"\n\n")), TooLong),
    };

    public static TheoryData<string> FaultNames => [.. Faulty.Keys];

    public static TheoryData<int> Statuses => [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504, 529];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Whatever_the_model_does_the_stand_in_answers_in_time(string fault)
    {
        await using var world = await ModelWorld.StartAsync(("TimeoutSeconds", "3"), ("IdleSeconds", "1"));
        world.Server.Always(Faulty[fault].Reply);

        await AssertStandInAsync(world, TimeSpan.FromSeconds(3));
        Assert.Contains(world.Log.Lines, line => line.Text.Contains(Faulty[fault].Reason, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Whatever_status_the_service_answers_with_the_stand_in_answers(int status)
    {
        await using var world = await ModelWorld.StartAsync(("TimeoutSeconds", "10"));
        world.Server.Always(Faults.Status(status, retryAfter: 0));

        await AssertStandInAsync(world, TimeSpan.FromSeconds(10));
        Assert.Equal(status is 429 or 503 ? 2 : 1, world.Server.Received.Count);
    }

    [Theory]
    [InlineData(429, 0)]
    [InlineData(503, 0)]
    [InlineData(503, null)]
    public async Task A_service_that_is_busy_is_asked_once_more(int status, int? retryAfter)
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next(Faults.Status(status, retryAfter), Replies.Saying(Good));

        Assert.False((await world.AskAsync(Question, ModelWorld.Capybara)).StoodIn);
        Assert.Equal(2, world.Server.Received.Count);
    }

    [Fact]
    public async Task A_service_that_is_busy_for_long_is_left_alone()
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Always(Faults.Status(429, retryAfter: 600));

        await AssertStandInAsync(world, TimeSpan.FromSeconds(10));
        Assert.Single(world.Server.Received);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await ChatModelServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var world = await ModelWorld.StartAsync();
        world.Server.Always(Faults.RedirectingTo(new Uri($"{elsewhere.Endpoint}/chat/completions"), status));

        await AssertStandInAsync(world, TimeSpan.FromSeconds(10));
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_replaced()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var world = await ModelWorld.StartAsync(("Endpoint", $"http://127.0.0.1:{port}/v1"));

        await AssertStandInAsync(world, TimeSpan.FromSeconds(10));
        Assert.Contains(world.Log.Lines, line => line.Text.Contains("cannot be reached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_key_is_told_to_the_operator()
    {
        await using var world = await ModelWorld.StartAsync(("Served", "right"), ("ApiKey", "wrong"));

        await AssertStandInAsync(world, TimeSpan.FromSeconds(10));
        Assert.Contains(world.Log.Lines, line => line.Text.Contains("refused the key", StringComparison.Ordinal));
    }

    private static async Task AssertStandInAsync(ModelWorld world, TimeSpan deadline)
    {
        var clock = Stopwatch.StartNew();
        var draft = await world.AskAsync(Question, ModelWorld.Capybara);

        Assert.Equal((ModelWorld.StandInText, true), (Assert.Single(draft.Sentences).Text, draft.StoodIn));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, deadline + TimeSpan.FromSeconds(5));
        Assert.Contains(world.Log.Lines, line => line.Text.Contains("stood in", StringComparison.Ordinal));
    }
}
