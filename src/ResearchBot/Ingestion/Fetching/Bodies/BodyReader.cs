using System.IO.Compression;

namespace ResearchBot.Ingestion.Fetching.Bodies;

/// <summary>Reads bodies into memory, and unfolds them, never beyond what they may have: what comes out is counted, whatever their heads promise.</summary>
/// <param name="wire">How many bytes may come over the wire.</param>
/// <param name="expanded">How many they may unfold to.</param>
/// <param name="ratio">How many times their size they may unfold to.</param>
internal sealed class BodyReader(int wire, int expanded, int ratio)
{
    private const int NeverTooMuch = 1024 * 1024;
    private const int Piece = 64 * 1024;
    private const byte ZlibMethod = 8;

    /// <summary>The ways of packing that are unpacked, as they are asked for.</summary>
    public const string Codings = "gzip, deflate, br";

    /// <summary>Reads a body.</summary>
    /// <exception cref="BodyRefusalException">It is larger than it may be, or packed in a way that is not unpacked.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > wire)
        {
            throw new BodyRefusalException(FetchSentences.TooLarge(wire));
        }

        var coding = CodingOf(content);
        await using var packed = new CountedBody(await content.ReadAsStreamAsync(cancellationToken), wire);

        if (coding.Length == 0)
        {
            return await ReadAsync(packed, packed, cancellationToken);
        }

        await using var unpacked = await UnpackAsync(packed, coding, cancellationToken);

        return await ReadAsync(unpacked, packed, cancellationToken);
    }

    /// <summary>The one way in which a body is packed; packing twice is for bombs.</summary>
    private static string CodingOf(HttpContent content)
    {
        string[] codings = [.. content.Headers.ContentEncoding.Select(coding => coding.Trim().ToLowerInvariant()).Where(coding => coding is not ("" or "identity"))];

        return codings switch
        {
            [] => "",
            ["gzip" or "x-gzip"] => "gzip",
            ["deflate" or "br"] => codings[0],
            _ => throw new BodyRefusalException(FetchSentences.Coding),
        };
    }

    /// <summary>"deflate" means zlib, and half of the servers took it at its word: the first byte tells.</summary>
    private static async Task<Stream> UnpackAsync(Stream packed, string coding, CancellationToken cancellationToken)
    {
        if (coding == "gzip")
        {
            return new GZipStream(packed, CompressionMode.Decompress);
        }

        if (coding == "br")
        {
            return new BrotliStream(packed, CompressionMode.Decompress);
        }

        var head = new byte[1];
        var read = await packed.ReadAtLeastAsync(head, 1, throwOnEndOfStream: false, cancellationToken);
        var whole = new PrefixedBody(head.AsMemory(0, read), packed);

        return read == 1 && (head[0] & 0x0F) == ZlibMethod ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream from, CountedBody packed, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var piece = new byte[Piece];

        while (await from.ReadAsync(piece, cancellationToken) is > 0 and var count)
        {
            await read.WriteAsync(piece.AsMemory(0, count), cancellationToken);

            if (read.Length > expanded || (read.Length > NeverTooMuch && read.Length > ratio * packed.Bytes))
            {
                throw new BodyRefusalException(FetchSentences.Unfolds);
            }
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }
}
