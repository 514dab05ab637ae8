using System.Globalization;
using System.Text;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

using NSec.Cryptography;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Interactions.Http;
using ResearchBot.Tests.Discord.Rest;

namespace ResearchBot.Tests.Discord.Interactions;

/// <summary>Signs as Discord does, and hands in what it is told.</summary>
internal sealed class HttpWorld : IAsyncDisposable
{
    private static readonly Key DiscordKey = Key.Create(SignatureAlgorithm.Ed25519);

    private readonly HttpInteractions _http;

    public HttpWorld(Func<InteractionContext, CancellationToken, Task> handle)
    {
        var options = new DiscordOptions { PublicKey = Convert.ToHexString(DiscordKey.PublicKey.Export(KeyBlobFormat.RawPublicKey)) };
        var handler = new OneHandler(handle);
        _http = new HttpInteractions(
            Options.Create(options), () => handler, World.Get<InteractionContextFactory>(), World.Time, NullLogger<HttpInteractions>.Instance);
    }

    public RestWorld World { get; } = new();

    public string Now => World.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string Sign(string timestamp, string body, Key? key = null) =>
        Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key ?? DiscordKey, Encoding.UTF8.GetBytes(timestamp + body)));

    public Task<HttpInteractionResult> ReceiveAsync(string body) => ReceiveAsync(body, Sign(Now, body), Now);

    public Task<HttpInteractionResult> ReceiveAsync(string body, string? signature, string? timestamp) =>
        _http.ReceiveAsync(Encoding.UTF8.GetBytes(body), signature, timestamp, RestWorld.Token).AsTask();

    public static string Text(HttpInteractionResult result) => Encoding.UTF8.GetString(result.Json.Span);

    public async ValueTask DisposeAsync()
    {
        await World.RunAsync(_http.DisposeAsync().AsTask());
        World.Dispose();
    }

    private sealed class OneHandler(Func<InteractionContext, CancellationToken, Task> handle) : IDiscordHandler
    {
        public Task OnInteractionAsync(InteractionContext interaction, CancellationToken cancellationToken) => handle(interaction, cancellationToken);
    }
}
