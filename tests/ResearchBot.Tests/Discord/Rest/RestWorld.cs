using System.Diagnostics;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Discord.Rest.Sending;
using ResearchBot.Tests.Answering.Model;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

/// <summary>The real registration between a clock that stands still and a stub that stands for Discord.</summary>
internal sealed class RestWorld : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    private readonly ServiceProvider _services;
    private int _nonces;

    public RestWorld(string token = "the.bot-token")
    {
        Discord = new StubDiscord(Time);
        Acknowledgements = new StubDiscord(Time);
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Discord:Token", token)]).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<NewNonce>(() => $"nonce-{Interlocked.Increment(ref _nonces)}")
            .AddSingleton(new RestTransport(new DiscordOptions { Token = token }, Time, Discord, Acknowledgements))
            .AddDiscord()
            .BuildServiceProvider();
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public PatientTime Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public KeptLog Log { get; } = new();

    public StubDiscord Discord { get; }

    public StubDiscord Acknowledgements { get; }

    public DiscordRest Rest => Get<DiscordRest>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<Message> SayAsync(ulong channel, string text = "hello") =>
        Rest.CreateMessageAsync(new(channel), new MessageDraft { Content = text }, Token);

    public Task<Message> FollowUpAsync(string token = "t") => Rest.CreateFollowupAsync(new(1), token, new MessageDraft { Content = "more" }, Token);

    public Task DeferAsync() => Rest.CreateInteractionResponseAsync(new(1), "t", InteractionResponse.Deferred(ephemeral: false), Token);

    /// <summary>Lets time pass until something is over.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        await RunAsync((Task)task);

        return await task;
    }

    /// <summary>
    /// Lets time pass until something is over: step by step, or as far as the next limit of patience when nothing else is under way.
    /// Always a step at least: a timer that was set while the clock moved is due a little later than it was noted.
    /// </summary>
    public async Task RunAsync(Task task)
    {
        for (var passed = TimeSpan.Zero; !task.IsCompleted; passed += Step)
        {
            Assert.True(passed < LongestRun, "It never ends.");
            var quiet = Stopwatch.StartNew();
            await UntilAsync(() => task.IsCompleted || Time.IsAwaitedSoon || (Time.UntilNext is not null && quiet.Elapsed > Quiet));
            await PassAsync(task.IsCompleted ? TimeSpan.Zero : Time.IsAwaitedSoon ? Step : Time.UntilNext is { } next && next > Step ? next : Step);
        }

        await task;
    }

    /// <summary>Lets time pass, and what was waiting for it come about.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        Time.Advance(span);
        await SettleAsync();
    }

    /// <summary>Lets what can come about without time come about. It may not have yet: only what must not happen is told by it.</summary>
    public static async Task SettleAsync()
    {
        for (var turns = 0; turns < 25; turns++)
        {
            await Task.Yield();
        }
    }

    /// <summary>Waits, while the clock stands still, for what must come about without it.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        var patience = Stopwatch.StartNew();

        while (!isSo())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), "It does not come about.");
            await Task.Yield();
        }
    }

    public void Dispose() => _services.Dispose();
}
