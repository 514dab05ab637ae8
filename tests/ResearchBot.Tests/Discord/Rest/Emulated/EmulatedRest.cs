using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Interactions.Http;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Tests.Answering.Model;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest.Emulated;

/// <summary>The registered client against an emulated Discord with one channel and one member, over real sockets and on the real clock.</summary>
internal sealed class EmulatedRest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private EmulatedRest(DiscordServer discord, IDiscordHandler handler)
    {
        Discord = discord;
        Channel = discord.AddGuild("Harbour").AddTextChannel("general");
        Anna = Channel.Guild!.AddMember("anna");
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            [
                new("Discord:Token", discord.Token),
                new("Discord:ApiBaseUrl", discord.ApiBaseUrl.AbsoluteUri),
                new("Discord:PublicKey", discord.PublicKey),
            ]).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton(handler)
            .AddDiscord()
            .BuildServiceProvider();
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public KeptLog Log { get; } = new();

    public DiscordServer Discord { get; }

    public EmulatedChannel Channel { get; }

    public EmulatedMember Anna { get; }

    public DiscordRest Rest => _services.GetRequiredService<DiscordRest>();

    public HttpInteractions Http => _services.GetRequiredService<HttpInteractions>();

    public Snowflake Application => new(Discord.ApplicationId);

    public static async Task<EmulatedRest> StartAsync(DiscordServerOptions? options = null, IDiscordHandler? handler = null) =>
        new(await DiscordServer.StartAsync(options, Token), handler ?? new Silent());

    public Task<Message> SayAsync(string text = "hello") => Rest.CreateMessageAsync(new(Channel.Id), new MessageDraft { Content = text }, Token);

    /// <summary>Registers a command and lets the member use it.</summary>
    public async Task<(EmulatedInteraction Seen, InteractionContext Received)> UseCommandAsync()
    {
        await Rest.PutCommandsAsync(Application, null, [new ApplicationCommand { Name = "ask", Description = "Asks" }], Token);
        var seen = await Anna.RunCommandAsync(Channel, "ask");

        return (seen, Receive(seen));
    }

    public InteractionContext Receive(EmulatedInteraction seen) => _services.GetRequiredService<InteractionContextFactory>().Create(
        new Interaction { Id = new(seen.Id), ApplicationId = Application, Token = seen.Token, Type = (InteractionType)seen.Kind },
        TimeProvider.System.GetTimestamp());

    public IReadOnlyList<RestRequest> Sent(string method, string ending) =>
        [.. Discord.Requests.Where(request => request.Method == method && request.Path.EndsWith(ending, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private sealed class Silent : IDiscordHandler;
}
