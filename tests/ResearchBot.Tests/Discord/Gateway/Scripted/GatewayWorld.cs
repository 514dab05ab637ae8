using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

using ResearchBot.Discord;
using ResearchBot.Discord.Gateway;
using ResearchBot.Discord.Gateway.Identifying;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Tests.Answering.Model;
using ResearchBot.Tests.Discord.Rest;

namespace ResearchBot.Tests.Discord.Gateway.Scripted;

/// <summary>A run of the client between a gateway in memory and a clock that only the test moves.</summary>
internal sealed class GatewayWorld : IDisposable
{
    public const string Token = "the.bot-token";

    private readonly Pump _pump = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly IdentifyBudgetFile _budget;
    private readonly RestWorld _rest = new();
    private GatewayRun? _run;
    private Task _running = Task.CompletedTask;

    public GatewayWorld(FakeTimeProvider? time = null, string? budgetFile = null)
    {
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        Gateway = new ScriptedGateway(Time);
        BudgetFile = budgetFile ?? Path.Combine(Directory.CreateTempSubdirectory("gateway").FullName, "sessions.txt");
        _budget = new IdentifyBudgetFile(BudgetFile, Time, new LoggerFactory([Log]).CreateLogger<IdentifyBudgetFile>());
    }

    public FakeTimeProvider Time { get; }

    public ScriptedGateway Gateway { get; }

    public KeptHandler Handler { get; } = new();

    public DiscordDirectory Guilds { get; } = new();

    public KeptLog Log { get; } = new();

    public string BudgetFile { get; }

    /// <summary>The randomness: half of everything unless a test says otherwise.</summary>
    public Func<double> Jitter { get; set; } = () => 0.5;

    public int Shards { get; set; } = 1;

    public SessionStartLimit StartLimit { get; set; } = new() { Total = 1000, Remaining = 1000, ResetAfter = 86_400_000, MaxConcurrency = 1 };

    public int ShutdownCode { get; set; } = 1000;

    public bool MessageContent { get; set; }

    public GatewayRun Run => _run!;

    /// <summary>The run, done when the client has ended.</summary>
    public Task Running => _running;

    public bool IsReady => Run.Shards.All(shard => shard.IsHealthy);

    public GatewayWorld Start()
    {
        var parts = new GatewayParts(
            Options.Create(new DiscordOptions { Token = Token, MessageContent = MessageContent }),
            () => Handler,
            Guilds,
            new InteractionContextFactory(_rest.Rest, Time, NullLogger<InteractionContext>.Instance),
            _budget,
            Gateway.Create,
            () => Jitter(),
            Time,
            new LoggerFactory([Log]).CreateLogger<DiscordClient>());
        _run = new GatewayRun(
            new GatewayInfo { Url = "wss://gateway.test", Shards = Shards, SessionStartLimit = StartLimit }, parts, () => ShutdownCode);
        _running = _pump.Start(() => _run.RunAsync(_stop.Token));

        return this;
    }

    /// <summary>Does something as the gateway, and lets the client react.</summary>
    public void Do(Action<ScriptedGateway> act)
    {
        act(Gateway);
        _pump.Drain();
    }

    public void Send(string type, string data) => Do(gateway => gateway.Last.Send(gateway.Event(type, data)));

    /// <summary>Lets time pass, in steps small enough that everything happens in its order.</summary>
    public void Pass(TimeSpan time, TimeSpan? step = null)
    {
        var each = step ?? TimeSpan.FromMilliseconds(250);

        for (var left = time; left > TimeSpan.Zero; left -= each)
        {
            Time.Advance(left < each ? left : each);
            _pump.Drain();
        }
    }

    public void Stop()
    {
        _stop.Cancel();
        _pump.Drain();
    }

    public void Dispose()
    {
        Stop();
        Pass(TimeSpan.FromSeconds(30));
        _run?.Dispose();
        _stop.Dispose();
        _budget.Dispose();
        _rest.Dispose();
    }
}
