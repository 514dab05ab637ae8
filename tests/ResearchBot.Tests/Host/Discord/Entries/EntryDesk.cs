using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Service;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Entries;

/// <summary>The entries as they are registered, in a service that was never started: whoever asks its stores fails.</summary>
public sealed class EntryDesk : IDisposable
{
    private readonly IHost _host = ServiceHost.Build(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Discord:Token"] = "unused",
        ["Discord:ApiBaseUrl"] = "http://127.0.0.1:9/",
        ["Data:Directory"] = Path.Combine(Path.GetTempPath(), "researchbot-never-made"),
        ["Logging:LogLevel:Default"] = "None",
    }).Build());

    internal IReadOnlyCollection<Entry> All => _host.Services.GetRequiredService<EntryTable>().All;

    public void Dispose() => _host.Dispose();

    /// <summary>An interaction as a handler gets it.</summary>
    internal InteractionContext Receive(Interaction interaction) => Receive(interaction, new KeptAnswer());

    /// <summary>Uses an entry as the gateway would, but for what it does.</summary>
    internal async Task<(bool HasRun, string Reply)> UseAsync(Entry entry, Interaction interaction)
    {
        var (hasRun, answer) = (false, new KeptAnswer());
        var spied = entry with
        {
            RunAsync = (_, _) =>
            {
                hasRun = true;

                return Task.CompletedTask;
            },
        };
        var router = ActivatorUtilities.CreateInstance<InteractionRouter>(_host.Services, new EntryTable([new OneEntry(spied)]));
        await router.RouteAsync(Receive(interaction with { Type = TypeOf(entry), Data = DataOf(entry) }, answer), TestContext.Current.CancellationToken);

        return (hasRun, answer.Given is { Ephemeral: true, Draft: { } draft } ? Posted.Json(draft).ToJsonString() : "nothing, or to everybody");
    }

    private InteractionContext Receive(Interaction interaction, KeptAnswer answer) =>
        _host.Services.GetRequiredService<InteractionContextFactory>().Create(interaction, TimeProvider.System.GetTimestamp(), answer);

    private static InteractionType TypeOf(Entry entry) => entry.Kind switch
    {
        EntryKind.Component => InteractionType.Component,
        EntryKind.Form => InteractionType.Modal,
        _ => InteractionType.Command,
    };

    private static InteractionData DataOf(Entry entry) => entry.Kind switch
    {
        EntryKind.Component or EntryKind.Form => new InteractionData { CustomId = entry.Name },
        EntryKind.MessageCommand => new InteractionData { Name = entry.Name, Type = CommandType.Message },
        _ => CommandOf(entry.Name.Split(' ')),
    };

    private static InteractionData CommandOf(string[] path) => new()
    {
        Name = path[0],
        Type = CommandType.ChatInput,
        Options = [.. path.Skip(1).Select(below => new InteractionOption { Name = below, Type = CommandOptionType.SubCommand })],
    };

    private sealed class OneEntry(Entry entry) : IEntryModule
    {
        public IEnumerable<Entry> Entries => [entry];
    }

    private sealed class KeptAnswer : IFirstAnswer
    {
        public bool CarriesFiles => true;

        public Settling? Settling => null;

        public InteractionResponse? Given { get; private set; }

        public Task<AckOutcome> GiveAsync(InteractionResponse response, CancellationToken cancellationToken)
        {
            Given = response;

            return Task.FromResult(AckOutcome.Done);
        }
    }
}
