using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

public sealed class CommandRegistrationTests : IDisposable
{
    private static readonly Snowflake Application = new(1);

    private readonly RestWorld _world = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public CommandRegistrationTests() => _world.Discord.Script(() => StubDiscord.Json("[]"));

    public void Dispose()
    {
        _world.Dispose();

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Commands_are_sent_once_over_restarts_and_again_when_they_change()
    {
        Assert.True(await RegisterAsync("ask"));
        Assert.False(await RegisterAsync("ask"));
        Assert.True(await RegisterAsync("ask", "search"));
        Assert.Equal(2, _world.Discord.Seen.Count);
    }

    [Fact]
    public async Task Each_guild_has_commands_of_its_own()
    {
        Assert.True(await RegisterInAsync(null, "ask"));
        Assert.True(await RegisterInAsync(new Snowflake(5), "ask"));
        Assert.False(await RegisterInAsync(new Snowflake(5), "ask"));
        Assert.Equal(["/api/v10/applications/1/commands", "/api/v10/applications/1/guilds/5/commands"], _world.Discord.Seen.Select(seen => seen.Path));
    }

    [Fact]
    public async Task What_was_refused_is_not_taken_for_sent()
    {
        _world.Discord.Script(() => StubDiscord.Refusal(System.Net.HttpStatusCode.BadRequest, 50035), () => StubDiscord.Json("[]"));

        await Assert.ThrowsAsync<DiscordRestException>(() => RegisterAsync("Ask"));
        Assert.True(await RegisterAsync("Ask"));
    }

    private Task<bool> RegisterAsync(params string[] names) => RegisterInAsync(null, names);

    private Task<bool> RegisterInAsync(Snowflake? guild, params string[] names) =>
        new CommandRegistration(_world.Rest, new CommandHashFolder(_folder)).RegisterAsync(
            Application, guild, [.. names.Select(name => new ApplicationCommand { Name = name, Description = "Does it" })], RestWorld.Token);
}
