using System.Text;

using CsCheck;

using Microsoft.Extensions.Logging;

using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway;

/// <summary>Whatever the gateway sends costs itself and nothing else.</summary>
public sealed class ToleranceTests
{
    private const string Secret = "a secret sentence";

    public static TheoryData<string> Oddities => new(
        """{"op":0,"t":"MESSAGE_CREATE","s":5,"d":null}""",
        """{"op":0,"t":"MESSAGE_CREATE","s":5,"d":[]}""",
        """{"op":0,"t":"MESSAGE_CREATE","s":5,"d":{"id":{"a":"a secret sentence"}}}""",
        """{"op":0,"t":"MESSAGE_CREATE","s":5,"d":{"id":"a secret sentence"}}""",
        """{"op":0,"t":"MESSAGE_CREATE","s":5}""",
        """{"op":0,"t":"MESSAGE_CREATE","s":5,"d":{"id":"1","author":"a secret sentence"}}""",
        """{"op":0,"t":"GUILD_CREATE","s":5,"d":{"id":"3","roles":[null],"channels":[null,{"id":"4","permission_overwrites":[null]}],"threads":[null],"name":null}}""",
        """{"op":0,"t":"GUILD_ROLE_CREATE","s":5,"d":{"guild_id":"3"}}""",
        """{"op":0,"t":"THREAD_LIST_SYNC","s":5,"d":{"guild_id":"3"}}""",
        """{"op":0,"t":"READY","s":5,"d":{}}""",
        """{"op":0,"t":"INTERACTION_CREATE","s":5,"d":{}}""",
        """{"op":0,"t":"INTERACTION_CREATE","s":5,"d":{"id":"77","type":99,"token":"x","data":{"type":77,"name":null},"member":null,"user":null}}""",
        """{"op":0,"t":"A_SECRET_SENTENCE","s":5,"d":{"id":"a secret sentence"}}""",
        """{"op":0,"t":null,"s":null,"d":null}""",
        """{"op":0,"t":5,"s":"x","d":5}""",
        """{"op":99,"d":{"a":[1,2,{"b":null}]}}""",
        """{"op":"x"}""",
        """{"op":10,"d":{"heartbeat_interval":-1}}""",
        """{"op":10,"d":{"heartbeat_interval":null}}""",
        """{"op":10,"d":"a secret sentence"}""",
        """{"op":11,"d":{"a":1}}""",
        "{}",
        "[]",
        "null",
        "\"a secret sentence\"",
        "a secret sentence",
        "{\"op\":0,",
        "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"d\":{\"content\":\"a secret",
        "}",
        "\u0000",
        "");

    [Theory]
    [MemberData(nameof(Oddities))]
    public void An_odd_payload_costs_itself_and_says_nothing_of_its_content(string oddity)
    {
        using var world = new GatewayWorld().Start();
        world.Do(gateway => gateway.Last.Send(oddity));
        world.Do(gateway => gateway.Last.Send(oddity));
        world.Send("MESSAGE_CREATE", ReplayTests.Message(100));
        world.Pass(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1));

        Assert.Equal(1, world.Handler.Count("message 100"));
        Assert.Single(world.Gateway.Sockets);
        Assert.True(world.IsReady);
        Assert.DoesNotContain(world.Log.Lines, line => line.Text.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(world.Log.Lines, line => line.Text.Contains(GatewayWorld.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(world.Log.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public void A_payload_is_read_in_any_order_of_its_fields() =>
        Gen.Shuffle(new[] { "\"t\":\"MESSAGE_CREATE\"", "\"s\":12", "\"op\":0", $"\"d\":{ReplayTests.Message(100)}", "\"more\":{\"d\":[1]}" }).Sample(fields =>
        {
            using var world = new GatewayWorld().Start();
            world.Do(gateway => gateway.Last.Send($"{{{string.Join(',', fields)}}}"));

            Assert.Equal(1, world.Handler.Count("message 100"));
        }, iter: 50);

    [Fact]
    public void Several_payloads_in_one_message_and_one_in_several_are_all_read() =>
        (from cuts in Gen.Int[1, 200].Array[1, 20]
         from between in Gen.OneOf(Gen.Const(""), Gen.Const(" \n"))
         select (cuts, between)).Sample(run =>
         {
             using var world = new GatewayWorld().Start();
             world.Do(gateway =>
             {
                 var first = gateway.Last.Compress(gateway.Event("MESSAGE_CREATE", ReplayTests.Message(100)));
                 var second = gateway.Last.Compress(
                     gateway.Event("TYPING_START", "{}") + run.between + gateway.Event("MESSAGE_CREATE", ReplayTests.Message(101))
                     + run.between + gateway.Event("MESSAGE_CREATE", ReplayTests.Message(102)));
                 gateway.Last.Deliver(Cut([.. first, .. second], run.cuts));
             });

             Assert.Equal(["message 100", "message 101", "message 102"], world.Handler.Told.Skip(1));
         }, iter: 100);

    [Fact]
    public void Bytes_that_look_like_the_end_of_a_payload_inside_one_do_not_end_it()
    {
        using var world = new GatewayWorld().Start();
        world.Do(gateway =>
        {
            // a flush after a closing brace in the middle is the worst such place
            var payload = gateway.Event("MESSAGE_CREATE", ReplayTests.Message(100));
            var middle = payload.IndexOf('}', StringComparison.Ordinal) + 1;
            gateway.Last.Deliver(gateway.Last.Compress(payload[..middle]));
            gateway.Last.Deliver(gateway.Last.Compress(payload[middle..(middle + 3)]));
            gateway.Last.Deliver(gateway.Last.Compress(payload[(middle + 3)..]));
        });
        world.Send("MESSAGE_CREATE", ReplayTests.Message(101));

        Assert.Equal(["message 100", "message 101"], world.Handler.Told.Skip(1));
    }

    [Fact]
    public void A_stream_that_cannot_be_inflated_ends_the_connection_and_the_session_goes_on()
    {
        using var world = new GatewayWorld().Start();
        world.Do(gateway => gateway.Last.Deliver(Encoding.UTF8.GetBytes("no compressed bytes at all, whatever else they may be")));
        world.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal(4000, world.Gateway.Sockets[0].ClosedByClient);
        Assert.Equal(1, world.Gateway.Count("resume"));
        Assert.True(world.IsReady);
    }

    private static byte[][] Cut(byte[] bytes, int[] cuts)
    {
        var parts = new List<byte[]>();

        for (var (at, next) = (0, 0); at < bytes.Length; next++)
        {
            var length = Math.Min(cuts[next % cuts.Length], bytes.Length - at);
            parts.Add(bytes[at..(at + length)]);
            at += length;
        }

        return [.. parts];
    }
}
