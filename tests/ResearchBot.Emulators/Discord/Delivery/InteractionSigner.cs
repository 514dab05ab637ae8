using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace ResearchBot.Emulators.Discord.Delivery;

/// <summary>Signs what is sent to an interactions endpoint: Ed25519 over the timestamp and the body.</summary>
internal sealed class InteractionSigner : IDisposable
{
    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    /// <summary>The key that a bot checks with, in hexadecimal.</summary>
    public string PublicKey => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>A request with the two headers.</summary>
    /// <param name="endpoint">Where it goes.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="at">When it is signed.</param>
    /// <param name="isForged">The signature is another's.</param>
    public HttpRequestMessage Sign(Uri endpoint, byte[] body, DateTimeOffset at, bool isForged = false)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var stranger = Key.Create(SignatureAlgorithm.Ed25519);
        var signature = SignatureAlgorithm.Ed25519.Sign(isForged ? stranger : _key, [.. Encoding.ASCII.GetBytes(timestamp), .. body]);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)");

        return request;
    }

    public void Dispose() => _key.Dispose();
}
