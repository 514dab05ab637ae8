using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;

namespace ResearchBot.Benchmarks.Discord;

/// <summary>A bot that counts what it is told and writes it down every 1,000 times; interactions it defers at once.</summary>
internal sealed class CountingClient : IDiscordHandler
{
    private long _guilds;
    private long _messages;
    private long _interactions;
    private long _others;

    public static async Task RunAsync()
    {
        var counter = new CountingClient();
        var given = new ConfigurationBuilder().AddEnvironmentVariables("DISCORD_").Build();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Discord:Token", given["TOKEN"]),
            new("Discord:ApiBaseUrl", given["API"]),
            new("Discord:SessionCountFile", Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "sessions.txt")),
        ]).Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IDiscordHandler>(counter)
            .AddLogging()
            .AddDiscord()
            .BuildServiceProvider();
        var client = services.GetRequiredService<DiscordClient>();
        var running = client.RunAsync(CancellationToken.None);

        while (await Task.WhenAny(running, Task.Delay(200)) != running)
        {
            counter.Write();
            Console.WriteLine($"dropped {client.DroppedMessages}");
        }

        await running;
    }

    public Task OnGuildAsync(Guild guild, bool joinedJustNow, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _guilds);

        return Task.CompletedTask;
    }

    public Task OnMessageAsync(Message message, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _messages);

        return Task.CompletedTask;
    }

    public async Task OnInteractionAsync(InteractionContext interaction, CancellationToken cancellationToken)
    {
        await interaction.DeferAsync(ephemeral: true, cancellationToken);
        Interlocked.Increment(ref _interactions);
    }

    public Task OnMessageDeletedAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _others);

        return Task.CompletedTask;
    }

    public Task OnThreadCreatedAsync(Channel thread, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _others);

        return Task.CompletedTask;
    }

    private void Write() => Console.WriteLine(
        $"guilds {Interlocked.Read(ref _guilds)}\nmessages {Interlocked.Read(ref _messages)}\ninteractions {Interlocked.Read(ref _interactions)}\nothers {Interlocked.Read(ref _others)}");
}
