using Microsoft.Extensions.Hosting;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Tests.Discord;

using Host = Microsoft.Extensions.Hosting.Host;

/// <summary>The bot of the client's README, word for word.</summary>
internal static class ReadmeBot
{
    public static async Task RunAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddDiscordBot<PingBot>();
        await builder.Build().RunAsync();
    }
}

internal sealed class PingBot(CommandRegistration commands) : IDiscordHandler
{
    public Task OnReadyAsync(User self, Snowflake application, CancellationToken stop) =>
        commands.RegisterAsync(application, guild: null, [new() { Name = "ping", Description = "Says pong" }], stop);

    public Task OnInteractionAsync(InteractionContext interaction, CancellationToken stop) =>
        interaction.RespondAsync(new() { Content = "Pong" }, ephemeral: true, stop);
}
