using System.IO.Compression;
using System.Text;

using CsCheck;

using ResearchBot.Discord.Gateway.Sockets;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Policies;

public sealed class PayloadInflaterTests
{
    private static readonly Gen<string> Payload = Gen.OneOf(
        Gen.Char.AlphaNumeric.Array[0, 40].Select(letters => $$"""{"d":"{{new string(letters)}}"}"""),
        Gen.Int[1, 400].Select(repeats => $$"""{"d":"{{string.Concat(Enumerable.Repeat("over and over ", repeats))}}"}"""),
        Gen.Byte.Array[0, 5_000].Select(bytes => $$"""{"d":"{{Convert.ToBase64String(bytes)}}"}"""),
        Gen.Const("""{"t":null,"s":null,"op":11,"d":null}"""));

    [Fact]
    public void Payloads_come_out_whole_wherever_the_messages_of_the_socket_are_cut() =>
        (from payloads in Payload.Array[1, 12]
         from cuts in Gen.Int[1, 300].Array[1, 40]
         select (payloads, cuts)).Sample(stream => Assert.Equal(stream.payloads, Inflate(Compress(stream.payloads), stream.cuts)));

    [Fact]
    public void A_payload_is_never_cut_inside_a_stream_of_incompressible_bytes()
    {
        var random = new Random(5);
        var payloads = Enumerable.Range(0, 20).Select(_ => Convert.ToHexString(Enumerable.Range(0, 3_000).Select(_ => (byte)random.Next(256)).ToArray())).ToArray();

        Assert.Equal(payloads, Inflate(Compress(payloads), [int.MaxValue]));
        Assert.Equal(payloads, Inflate(Compress(payloads), [1]));
    }

    [Fact]
    public void A_payload_beyond_the_limit_is_passed_over_and_the_next_is_whole()
    {
        var bytes = Compress(["{\"before\":1}", "\"" + new string('x', 3_000_000) + "\"", "{\"after\":1}"]);
        using var inflater = new PayloadInflater(maximum: 1_000_000);
        var seen = new List<string>();
        ReadOnlyMemory<byte> rest = bytes;

        while (inflater.Inflate(ref rest))
        {
            seen.Add(inflater.IsOversized ? "too long" : Encoding.UTF8.GetString(inflater.Payload));
            inflater.Clear();
        }

        Assert.Equal(["{\"before\":1}", "too long", "{\"after\":1}"], seen);
    }

    [Fact]
    public void What_is_no_stream_is_refused()
    {
        using var inflater = new PayloadInflater();

        Assert.Throws<InvalidDataException>(() =>
        {
            ReadOnlyMemory<byte> rest = "HTTP/1.1 200 OK and a lot of other text"u8.ToArray();
            inflater.Inflate(ref rest);
        });
    }

    private static byte[] Compress(IEnumerable<string> payloads)
    {
        using var bytes = new MemoryStream();
        using var zlib = new ZLibStream(bytes, CompressionLevel.Fastest);

        foreach (var payload in payloads)
        {
            zlib.Write(Encoding.UTF8.GetBytes(payload));
            zlib.Flush();
        }

        return bytes.ToArray();
    }

    private static List<string> Inflate(byte[] stream, int[] cuts)
    {
        using var inflater = new PayloadInflater();
        var seen = new List<string>();
        ReadOnlyMemory<byte> left = stream;

        for (var at = 0; !left.IsEmpty; at++)
        {
            var part = left[..Math.Min(cuts[at % cuts.Length], left.Length)];
            left = left[part.Length..];

            while (inflater.Inflate(ref part))
            {
                seen.Add(Encoding.UTF8.GetString(inflater.Payload));
                inflater.Clear();
            }
        }

        return seen;
    }
}
