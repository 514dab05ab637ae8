using System.Collections.Immutable;
using System.Globalization;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Discord;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Host.Discord;
using ResearchBot.Host.Service;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Ingestion;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>The service as it is registered, connected to a loopback Discord with one server in it.</summary>
internal sealed class BotWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-bot-");
    private readonly Dictionary<string, string?> _settings;
    private IHost _host;

    private BotWorld(DiscordServer discord, IHost host, Dictionary<string, string?> settings)
    {
        Discord = discord;
        _host = host;
        _settings = settings;
        Guild = discord.AddGuild("Policy Watch");
        Channel = Guild.AddTextChannel("general");
        Ada = Guild.AddMember("ada");
    }

    /// <summary>An article that answers when and where the harbour treaty was signed, and by how many.</summary>
    public static ArticleDraft Treaty { get; } = new()
    {
        Id = "treaty",
        Text = "The harbour treaty was signed on 3 May 2021 in Bergen. Twelve states took part in the signing of the harbour treaty.",
        Details = new ArticleDetails { Title = "The Harbour Treaty", Source = "Coast Weekly", Url = "https://coast.example/treaty", PublishedAt = new DateOnly(2021, 5, 4) },
    };

    public DiscordServer Discord { get; }

    public EmulatedGuild Guild { get; }

    public EmulatedChannel Channel { get; }

    public EmulatedMember Ada { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A connected bot, with the starter articles unless told otherwise.</summary>
    public static async Task<BotWorld> StartAsync(DiscordServerOptions? options = null, Action<BotWorld>? before = null, params (string Key, string Value)[] settings)
    {
        var discord = await DiscordServer.StartAsync(options, Token);
        var all = settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value);
        all["Discord:Token"] = discord.Token;
        all["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString();
        var world = new BotWorld(discord, null!, all);
        all["Data:Directory"] = world._folder.FullName;
        all.TryAdd("Logging:LogLevel:Default", "Critical");
        before?.Invoke(world);
        world._host = await world.BuildAsync();

        return world;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>A connected bot that knows the treaty, and nothing else.</summary>
    public static async Task<BotWorld> WithTreatyAsync(DiscordServerOptions? options = null, Action<BotWorld>? before = null, params (string Key, string Value)[] settings)
    {
        var world = await StartAsync(options, before, [("Corpus:Seed", ""), .. settings]);
        await world.GivenAsync(SpaceId.Default, Treaty);

        return world;
    }

    /// <summary>Ends the bot and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _host = await BuildAsync();
    }

    /// <summary>The space of a server.</summary>
    public static SpaceId SpaceOf(EmulatedGuild guild) => ServerSpace.Of(new Snowflake(guild.Id));

    /// <summary>Changes the settings of the server.</summary>
    public Task SetAsync(Func<SpaceSettings, SpaceSettings> change) => Get<SpaceSettingsStore>().ChangeAsync(SpaceOf(Guild), change, Token);

    /// <summary>Changes the settings of a channel, which is enabled then.</summary>
    public Task SetAsync(EmulatedChannel channel, Func<ChannelSettings, ChannelSettings> change)
    {
        var id = channel.Id.ToString(CultureInfo.InvariantCulture);

        return SetAsync(settings => settings with
        {
            Channels = settings.Channels.ToImmutableDictionary().SetItem(id, change(settings.ChannelOf(id) with { Enabled = true })),
        });
    }

    /// <summary>The first thread of a channel, once there is one.</summary>
    public async Task<EmulatedChannel> ThreadOfAsync(EmulatedChannel channel)
    {
        await Discord.RequestedAsync(request => request.Method == "POST" && request.Path.EndsWith("/threads", StringComparison.Ordinal));

        return channel.Threads[0];
    }

    /// <summary>Adds articles to the shared space, or to that of the server.</summary>
    public async Task GivenAsync(SpaceId space, params ArticleDraft[] drafts)
    {
        await Get<CatalogWriter>().AddAsync(space, drafts, Token);
        await Get<IndexCatchUp>().WaitAsync(progress: null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Discord.DisposeAsync();

        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "catalog.db")}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }

    private async Task<IHost> BuildAsync()
    {
        var host = ServiceHost.Build(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
        await host.Services.GetRequiredService<Opening>().OpenAsync(progress: null, Token);
        await host.StartAsync(Token);
        await Discord.RegisteredAsync("ask", TimeSpan.FromMinutes(2));

        return host;
    }

    private async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _host.StopAsync(limit.Token);
        _host.Dispose();
    }
}
