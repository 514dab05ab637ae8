using Xunit;

namespace ResearchBot.Tests.Host.Discord.Settings;

/// <summary>One connected bot for a whole class; each test has a server of its own.</summary>
public sealed class SettingsHouse : IAsyncLifetime
{
    internal BotWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync() => World = await BotWorld.WithTreatyAsync(before: world => world.Guild.SystemChannel = world.Channel);

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
