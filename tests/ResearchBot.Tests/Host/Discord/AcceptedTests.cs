using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Tests.Host.Discord.Hostile;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Discord, as the emulator and the official description have it, takes every page, whatever is written on it.</summary>
public sealed class AcceptedTests : IAsyncLifetime
{
    private static readonly string[] Nastiest =
        ["@everyone", "<@&123456789012345678>", "](https://evil.example)", "https://evil.example", "```", "\0\u202E\uD800", "", " ", "1. x", new string('*', 3_000), string.Concat(Enumerable.Repeat("word ", 3_000)), "👩‍👩‍👧‍👦"];

    private DiscordServer _discord = null!;
    private ServiceProvider _services = null!;
    private EmulatedChannel _channel = null!;

    public static TheoryData<string> Pages => HostilePages.Names;

    private DiscordRest Rest => _services.GetRequiredService<DiscordRest>();

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordServer.StartAsync(new DiscordServerOptions { LimitOf = (_, _) => (10_000, TimeSpan.FromSeconds(1)) }, TestContext.Current.CancellationToken);
        _channel = _discord.AddGuild("Policy Watch").AddTextChannel("questions");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Discord:Token", _discord.Token), new("Discord:ApiBaseUrl", _discord.ApiBaseUrl.AbsoluteUri)]).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddDiscord().BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    public async Task Every_page_is_taken_in_every_language(string language)
    {
        foreach (var page in EveryPage.Of(Wordbook.For(language)))
        {
            await PostAsync(page);
        }

        Assert.Empty(_discord.Faults);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_taken_whatever_is_written_on_it(string page)
    {
        foreach (var foreign in Nastiest)
        {
            await PostAsync(HostilePages.Of(page, foreign));
        }

        Assert.Empty(_discord.Faults);
        Assert.All(_discord.Messages(_channel), message => Assert.Empty(message.Pings));
    }

    private async Task PostAsync(Page page)
    {
        foreach (var draft in page.Lay(PageStyle.Rich).Concat(page.Lay(PageStyle.Plain)))
        {
            await Rest.CreateMessageAsync(new Snowflake(_channel.Id), draft, TestContext.Current.CancellationToken);
        }
    }
}
