using System.Buffers;
using System.Globalization;
using System.Text;

using NSec.Cryptography;

namespace ResearchBot.Discord.Interactions.Http;

/// <summary>Tells what Discord signed from what others made up: Ed25519 over the time and the body as they came, before anything of it is read.</summary>
internal sealed class SignatureCheck
{
    private const int SignatureLength = 64;
    private const int LongestTimestamp = 20;

    private readonly PublicKey? _key;

    public SignatureCheck(string publicKey) => _key = publicKey.Length == 0
        ? null
        : PublicKey.TryImport(SignatureAlgorithm.Ed25519, Convert.FromHexString(publicKey), KeyBlobFormat.RawPublicKey, out var key) ? key : null;

    /// <summary>Tells whether there is a key.</summary>
    public bool HasKey => _key is not null;

    /// <summary>Checks a body.</summary>
    /// <returns>When it was signed; null when Discord did not sign it.</returns>
    public DateTimeOffset? SignedAt(ReadOnlySpan<byte> body, string? signature, string? timestamp)
    {
        Span<byte> signed = stackalloc byte[SignatureLength];

        if (_key is null
            || signature is not { Length: 2 * SignatureLength }
            || timestamp is not { Length: > 0 and <= LongestTimestamp }
            || Convert.FromHexString(signature, signed, out _, out _) != OperationStatus.Done
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }

        var length = timestamp.Length + body.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);

        try
        {
            Encoding.ASCII.GetBytes(timestamp, whole);
            body.CopyTo(whole.AsSpan(timestamp.Length));

            return SignatureAlgorithm.Ed25519.Verify(_key, whole.AsSpan(0, length), signed) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }
}
