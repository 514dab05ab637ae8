using ResearchBot.Emulators.Discord.Gateway;

namespace ResearchBot.Emulators.Discord;

/// <summary>How a loopback Discord is.</summary>
public sealed record DiscordServerOptions
{
    /// <summary>Its clock: ids, the three seconds and fifteen minutes of interactions, limits. Waiting in tests goes by the real one.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The name of the bot's account.</summary>
    public string BotName { get; init; } = "researchbot";

    /// <summary>The bot's token.</summary>
    public string Token { get; init; } = "emulated.token.of-the-bot";

    /// <summary>The privileged intents that the application was granted; none by default.</summary>
    public Intents GrantedIntents { get; init; } = Intents.None;

    /// <summary>How often clients have to send a heartbeat.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How many shards the server recommends.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many shards may identify themselves at once.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>How long they have to wait after that.</summary>
    public TimeSpan IdentifyPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a day.</summary>
    public int IdentifiesPerDay { get; init; } = 1000;

    /// <summary>How many events a session keeps for a client that comes back.</summary>
    public int KeptEvents { get; init; } = 10_000;

    /// <summary>The largest file that may be sent.</summary>
    public int LargestFile { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many requests an operation takes in a window of time, for each channel, guild or webhook; a hundred a second by default, so that tests need not wait.</summary>
    public Func<string, string, (int Limit, TimeSpan Window)> LimitOf { get; init; } = (_, _) => (100, TimeSpan.FromSeconds(1));

    /// <summary>How many requests a second are taken in all, but for answers to interactions; any number by default, 50 at Discord.</summary>
    public int RequestsPerSecond { get; init; } = int.MaxValue;

    /// <summary>For <see cref="LimitOf"/>: about what Discord is seen to allow.</summary>
    public static (int Limit, TimeSpan Window) ObservedLimits(string method, string template) => (method, template) switch
    {
        ("POST" or "PATCH", "/channels/{channel}/messages" or "/channels/{channel}/messages/{message}" or "/channels/{channel}/typing") => (5, TimeSpan.FromSeconds(5)),
        ("PUT", _) => (5, TimeSpan.FromSeconds(20)),
        (_, "/webhooks/{webhook}/{token}" or "/webhooks/{webhook}/{token}/messages/{message}") => (5, TimeSpan.FromSeconds(2)),
        ("POST", "/interactions/{interaction}/{token}/callback") => (5, TimeSpan.FromSeconds(1)),
        _ => (10, TimeSpan.FromSeconds(10)),
    };
}
