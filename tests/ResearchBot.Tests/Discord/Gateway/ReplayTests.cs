using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway;

/// <summary>What a resumed session sends again is handled once.</summary>
public sealed class ReplayTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_hundred_drops_with_everything_sent_again_lose_nothing_and_double_nothing()
    {
        using var world = new GatewayWorld { Jitter = () => 0.001 }.Start();
        var sent = new List<string>();
        world.Gateway.OnResume = (socket, _) =>
        {
            // more than was missed, and in part twice
            sent[Math.Max(0, sent.Count - 52)..].ForEach(socket.Send);
            sent[Math.Max(0, sent.Count - 10)..].ForEach(socket.Send);
            socket.Send(world.Gateway.Event("RESUMED", "{}"));
        };

        for (var drop = 0; drop < 100; drop++)
        {
            for (var each = 0; each < 3; each++)
            {
                sent.Add(world.Gateway.Event("MESSAGE_CREATE", Message(1000 + (drop * 10) + each)));
                sent.Add(world.Gateway.Event("INTERACTION_CREATE", Interaction(5000 + (drop * 10) + each)));
                sent.Add(world.Gateway.Event("MESSAGE_DELETE", $$"""{"id":"{{(drop * 10) + each}}","channel_id":"4","guild_id":"3"}"""));
                sent.Add(world.Gateway.Event("THREAD_CREATE", $$"""{"id":"{{9000 + (drop * 10) + each}}","guild_id":"3","parent_id":"4","type":11,"newly_created":true}"""));
            }

            // some of the events never reach the client before the drop
            world.Do(gateway => sent[^12..^4].ForEach(gateway.Last.Send));
            world.Do(gateway => gateway.Last.Drop());
            world.Pass(TimeSpan.FromMinutes(2), 5 * Second);
        }

        await Patience.UntilAsync(() => world.Handler.Interactions.Count >= 300);
        Assert.Equal(101, world.Gateway.Sockets.Count);
        Assert.Equal(1, world.Gateway.Count("identify"));

        foreach (var (kind, count) in new[] { ("message", 300), ("interaction", 300), ("deleted", 300), ("thread", 300) })
        {
            var told = world.Handler.Told.Where(what => what.StartsWith(kind, StringComparison.Ordinal)).ToList();
            Assert.Equal(count, told.Count);
            Assert.Equal(count, told.Distinct().Count());
        }
    }

    [Fact]
    public void A_guild_that_is_told_of_again_is_no_new_guild()
    {
        using var world = new GatewayWorld();
        world.Gateway.Guilds = [3];
        world.Start();
        world.Send("GUILD_CREATE", """{"id":"3","name":"Known"}""");
        world.Send("GUILD_CREATE", """{"id":"3","name":"Known"}""");
        world.Send("GUILD_CREATE", """{"id":"4","name":"New"}""");
        world.Send("GUILD_DELETE", """{"id":"4"}""");
        world.Send("GUILD_DELETE", """{"id":"4"}""");

        Assert.Equal(["ready 7 8", "guild 3", "joined 4", "left 4"], world.Handler.Told);
    }

    [Fact]
    public void An_outage_is_no_removal()
    {
        using var world = new GatewayWorld();
        world.Gateway.Guilds = [3];
        world.Start();
        world.Send("GUILD_CREATE", """{"id":"3","name":"Here"}""");
        world.Send("GUILD_DELETE", """{"id":"3","unavailable":true}""");
        Assert.False(world.Guilds.Find(new(3))!.IsAvailable);
        world.Send("GUILD_CREATE", """{"id":"3","name":"Here"}""");

        Assert.True(world.Guilds.Find(new(3))!.IsAvailable);
        Assert.Equal(["ready 7 8", "guild 3", "guild 3"], world.Handler.Told);
    }

    [Fact]
    public void A_guild_that_was_left_while_the_connection_was_down_is_told_of()
    {
        using var world = new GatewayWorld();
        world.Gateway.Guilds = [3, 4];
        world.Start();
        world.Send("GUILD_CREATE", """{"id":"3","name":"Stays"}""");
        world.Send("GUILD_CREATE", """{"id":"4","name":"Goes"}""");
        world.Gateway.Guilds = [3];
        world.Do(gateway => gateway.Last.Close(4009));
        world.Pass(10 * Second);

        Assert.Equal(1, world.Handler.Count("left 4"));
        Assert.Equal(0, world.Handler.Count("left 3"));
        Assert.Null(world.Guilds.Find(new(4)));
    }

    internal static string Message(long id, long channel = 4, string author = "") =>
        $$"""{"id":"{{id}}","channel_id":"{{channel}}","guild_id":"3","content":"text","author":{"id":"9","username":"anna"{{author}} },"timestamp":"2026-03-01T12:00:00+00:00"}""";

    internal static string Interaction(long id) =>
        $$"""{"id":"{{id}}","application_id":"8","type":2,"token":"secret-{{id}}","guild_id":"3","channel_id":"4","data":{"id":"1","name":"ask","type":1} }""";
}
