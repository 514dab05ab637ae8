using Microsoft.Extensions.Time.Testing;

using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Discord.Rest.Sending;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

/// <summary>A client between a clock that stands still and a stub that stands for Discord.</summary>
internal sealed class RestWorld : IDisposable
{
    private readonly RestTransport _transport;
    private int _nonces;

    public RestWorld(string token = "the.bot-token")
    {
        Discord = new StubDiscord(Time);
        Acknowledgements = new StubDiscord(Time);
        _transport = new RestTransport(new DiscordOptions { Token = token }, Discord, Acknowledgements);
        Rest = new DiscordRest(new RestSender(_transport), () => $"nonce-{Interlocked.Increment(ref _nonces)}");
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public StubDiscord Discord { get; }

    public StubDiscord Acknowledgements { get; }

    public DiscordRest Rest { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _transport.Dispose();
}
