using Microsoft.Extensions.Options;

using ResearchBot.Discord;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Gets what members upload from where Discord keeps it, and from nowhere else.</summary>
internal sealed class AttachedFiles : IDisposable
{
    private const int MostBytes = 25 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
    private readonly Uri _api;

    public AttachedFiles(IOptions<DiscordOptions> options) => _api = options.Value.ApiBaseUrl;

    /// <summary>Gets a file; null when it is not there any more, too large, or not Discord's.</summary>
    public async Task<SourceFile?> FindAsync(JobFile file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || !IsDiscord(address))
        {
            return null;
        }

        try
        {
            using var response = await _client.GetAsync(address, cancellationToken);

            return response.IsSuccessStatusCode ? new SourceFile(file.Name, await response.Content.ReadAsByteArrayAsync(cancellationToken)) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Another server that speaks Discord's protocol keeps its files itself.</summary>
    private bool IsDiscord(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        || (address.Scheme == _api.Scheme && address.Authority == _api.Authority);
}
