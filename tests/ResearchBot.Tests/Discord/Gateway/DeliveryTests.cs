using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway;

public sealed class DeliveryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Interactions_are_handled_while_every_message_waits()
    {
        var stuck = new TaskCompletionSource();
        using var world = new GatewayWorld { Handler = { OnMessage = _ => stuck.Task } }.Start();

        for (var message = 0; message < 1_000; message++)
        {
            world.Send("MESSAGE_CREATE", ReplayTests.Message(1_000 + message, channel: (long)message << 22));
        }

        for (var interaction = 0; interaction < 500; interaction++)
        {
            world.Send("INTERACTION_CREATE", ReplayTests.Interaction(5_000 + interaction));
        }

        await Patience.UntilAsync(() => world.Handler.Interactions.Count == 500);
        stuck.SetResult();
    }

    [Fact]
    public async Task An_interaction_that_takes_long_delays_no_other()
    {
        using var world = new GatewayWorld { Handler = { OnInteraction = _ => Task.Delay(Timeout.Infinite, Stop) } }.Start();

        for (var interaction = 0; interaction < 200; interaction++)
        {
            world.Send("INTERACTION_CREATE", ReplayTests.Interaction(5_000 + interaction));
        }

        await Patience.UntilAsync(() => world.Handler.Interactions.Count == 200);
    }

    [Fact]
    public async Task What_a_handler_throws_is_logged_and_goes_no_further()
    {
        using var world = new GatewayWorld
        {
            Handler =
            {
                OnMessage = _ => throw new InvalidOperationException("thrown"),
                OnInteraction = _ => throw new OperationCanceledException(),
            },
        }.Start();
        world.Send("MESSAGE_CREATE", ReplayTests.Message(1));
        world.Send("INTERACTION_CREATE", ReplayTests.Interaction(2));
        world.Send("MESSAGE_CREATE", ReplayTests.Message(3));
        world.Send("INTERACTION_CREATE", ReplayTests.Interaction(4));

        await Patience.UntilAsync(() => world.Handler.Told.Count == 5 && world.Log.Lines.Count(line => line.Text.Contains("handler", StringComparison.Ordinal)) == 4);
        Assert.True(world.IsReady);
    }

    [Fact]
    public void Messages_of_a_channel_are_handled_in_order_and_after_one_another()
    {
        var running = 0;
        var most = 0;
        using var world = new GatewayWorld
        {
            Handler =
            {
                OnMessage = async message =>
                {
                    most = Math.Max(most, ++running);
                    await Task.Yield();
                    running--;
                },
            },
        }.Start();

        for (var message = 0; message < 100; message++)
        {
            world.Send("MESSAGE_CREATE", ReplayTests.Message(1_000 + message));
        }

        Assert.Equal(Enumerable.Range(1_000, 100).Select(id => $"message {id}"), world.Handler.Told.Skip(1));
        Assert.Equal(1, most);
    }

    [Fact]
    public void Too_many_messages_push_out_the_oldest_of_their_kind_and_nothing_else()
    {
        var stuck = new TaskCompletionSource();
        using var world = new GatewayWorld { Handler = { OnMessage = _ => stuck.Task } }.Start();

        for (var message = 0; message < 2_000; message++)
        {
            world.Send("MESSAGE_CREATE", ReplayTests.Message(1_000 + message));
            world.Send("MESSAGE_DELETE", $$"""{"id":"{{1_000 + message}}","channel_id":"4"}""");
        }

        world.Do(_ => stuck.SetResult());
        var told = world.Handler.Told.ToList();
        Assert.Equal(2_000, told.Count(what => what.StartsWith("deleted", StringComparison.Ordinal)));
        Assert.Equal(2_000, told.Count(what => what.StartsWith("message", StringComparison.Ordinal)) + world.Run.DroppedMessages);
        Assert.InRange(world.Run.DroppedMessages, 1_000, 1_999);
        Assert.Contains("message 2999", told);
        Assert.Contains(world.Log.Lines, line => line.Text.Contains("too slow", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(",\"bot\":true")]
    [InlineData(", \"bot\" : true")]
    [InlineData(",\"system\":true")]
    [InlineData("},\"webhook_id\":\"5\",\"x\":{")]
    public void Messages_of_programs_come_only_to_who_wants_them(string author)
    {
        using var world = new GatewayWorld().Start();
        world.Send("MESSAGE_CREATE", ReplayTests.Message(100, author: author));
        Assert.DoesNotContain("message 100", world.Handler.Told);

        using var wanting = new GatewayWorld { Handler = { WantsMessagesOfPrograms = true } }.Start();
        wanting.Send("MESSAGE_CREATE", ReplayTests.Message(100, author: author));
        Assert.Contains("message 100", wanting.Handler.Told);
    }

    [Fact]
    public void A_message_that_only_mentions_a_bot_or_answers_one_comes()
    {
        using var world = new GatewayWorld().Start();
        const string Bot = """{"id":"7","username":"bot","bot":true}""";
        world.Send("MESSAGE_CREATE", ReplayTests.Message(100)[..^1] + $$""","webhook_id":null,"mentions":[{{Bot}}],"referenced_message":{"id":"1","channel_id":"4","author":{{Bot}}} }""");

        Assert.Contains("message 100", world.Handler.Told);
    }

    [Theory]
    [InlineData(false, 1 | (1 << 9) | (1 << 12))]
    [InlineData(true, 1 | (1 << 9) | (1 << 12) | (1 << 15))]
    public void Only_the_intents_that_are_needed_are_asked_for(bool content, int intents)
    {
        using var world = new GatewayWorld { MessageContent = content }.Start();

        var identify = world.Gateway.Seen.Single(seen => seen.What == "identify").Data;
        Assert.Equal(intents, identify.GetProperty("intents").GetInt32());
        Assert.Equal(GatewayWorld.Token, identify.GetProperty("token").GetString());
        Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
    }
}
