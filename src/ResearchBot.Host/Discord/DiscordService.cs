using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Host.Service;

namespace ResearchBot.Host.Discord;

/// <summary>Keeps the bot connected while the service runs. When Discord will not have it, the operator is told why, and nothing is tried again.</summary>
internal sealed class DiscordService(DiscordClient client, ServiceEnd end, IHostApplicationLifetime lifetime, IConfiguration configuration, ILogger<DiscordService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await client.RunAsync(stoppingToken);
        }
        catch (DiscordStoppedException stopped)
        {
            Log.GaveUp(logger, stopped.Message);
            end.GiveUp(stopped.Message);

            if (!ServiceHost.HasOtherHeads(configuration))
            {
                lifetime.StopApplication();
            }
        }
    }
}
