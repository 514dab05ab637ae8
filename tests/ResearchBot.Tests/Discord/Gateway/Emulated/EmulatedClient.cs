using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Emulators.Discord;
using ResearchBot.Tests.Answering.Model;
using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Emulated;

/// <summary>The registered client against an emulated Discord, over real sockets and on the real clock.</summary>
internal sealed class EmulatedClient : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();

    private EmulatedClient(DiscordServer discord, KeptHandler handler, double jitter)
    {
        Discord = discord;
        Handler = handler;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Discord:Token", discord.Token),
            new("Discord:ApiBaseUrl", discord.ApiBaseUrl.AbsoluteUri),
            new("Discord:SessionCountFile", Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "sessions.txt")),
        ]).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
            .AddSingleton<IDiscordHandler>(handler)
            .AddSingleton<Jitter>(() => jitter)
            .AddDiscord()
            .BuildServiceProvider();
        Running = Client.RunAsync(_stop.Token);
    }

    public DiscordServer Discord { get; }

    public KeptHandler Handler { get; }

    public KeptLog Log { get; } = new();

    public Task Running { get; }

    public DiscordClient Client => _services.GetRequiredService<DiscordClient>();

    public DiscordDirectory Guilds => _services.GetRequiredService<DiscordDirectory>();

    /// <summary>Starts a client.</summary>
    /// <param name="options">How Discord is.</param>
    /// <param name="prepare">What happens before the client connects.</param>
    /// <param name="jitter">The client's randomness; small, so that it comes back soon.</param>
    public static async Task<EmulatedClient> StartAsync(
        DiscordServerOptions? options = null, Action<DiscordServer>? prepare = null, double jitter = 0.01)
    {
        var discord = await DiscordServer.StartAsync(
            options ?? new DiscordServerOptions { IdentifyPause = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        prepare?.Invoke(discord);

        return new EmulatedClient(discord, new KeptHandler(), jitter);
    }

    public Task ReadyAsync() => Patience.UntilAsync(() => Client.IsReady);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _services.DisposeAsync();
        await Discord.DisposeAsync();
        _stop.Dispose();
    }
}
