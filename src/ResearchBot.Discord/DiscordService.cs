using Microsoft.Extensions.Hosting;

namespace ResearchBot.Discord;

/// <summary>Runs the client as long as the program runs; when Discord refuses the bot for good, the program ends with the reason.</summary>
internal sealed class DiscordService(DiscordClient client) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => client.RunAsync(stoppingToken);
}
