using System.Globalization;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Ingestion;

using Xunit;

using PostedMessage = ResearchBot.Emulators.Discord.World.PostedMessage;

namespace ResearchBot.Tests.Host.Discord.Corrections;

/// <summary>A catalog with many answers, each posted in a channel: every second one quotes an article that is about to go.</summary>
internal sealed class StoredAnswersWorld : IAsyncDisposable
{
    public const string Gone = "gone";

    private const string Stays = "stays";
    private const string Sentence = "The harbour treaty was signed in Bergen.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-corrected-");
    private readonly ServiceProvider _services;

    private StoredAnswersWorld(DiscordServer discord)
    {
        Settings = new Dictionary<string, string> { ["Corpus:Seed"] = "", ["Discord:Token"] = discord.Token, ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString() };
        var settings = Settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value);
        settings["Data:Directory"] = Path.Combine(Folder, "data");
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddResearchBot()
            .AddDiscord()
            .BuildServiceProvider();
    }

    public string Folder => _folder.FullName;

    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>The messages that must be corrected.</summary>
    public List<PostedMessage> Concerned { get; } = [];

    /// <summary>The messages that must stay as they are.</summary>
    public List<PostedMessage> Untouched { get; } = [];

    /// <summary>How many messages reply to one that must be corrected.</summary>
    public int Told => Concerned.Count(message => message.Channel.Messages.Any(reply => reply.RepliesTo?.Id == message.Id));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<StoredAnswersWorld> CreateAsync(DiscordServer discord, int channels, int inEach)
    {
        var world = new StoredAnswersWorld(discord);
        await world.Get<Opening>().OpenAsync(progress: null, Token);
        await world.Get<CatalogWriter>().AddAsync(SpaceId.Default, [DraftOf(Gone), DraftOf(Stays)], Token);
        var guild = discord.AddGuild("Policy Watch");
        var member = guild.AddMember("ada");

        await Task.WhenAll(Enumerable.Range(0, channels).Select(number => world.FillAsync(guild, guild.AddTextChannel($"channel-{number}"), member, inEach)));

        return world;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The bot keeps to a few sign-ins a minute, which tests of its own hold it to; here it may sign in after every kill.</summary>
    public void BeginDay()
    {
        foreach (var counted in Directory.GetFiles(Path.Combine(Folder, "data", "discord"), "*sessions*"))
        {
            File.Delete(counted);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();

        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "data", "catalog.db")}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }

    private static ArticleDraft DraftOf(string id) => new()
    {
        Id = id,
        Text = Sentence,
        Details = new ArticleDetails { Title = $"Treaty {id}", Source = "Coast Weekly", Url = $"https://coast.example/{id}" },
    };

    private async Task FillAsync(EmulatedGuild guild, EmulatedChannel channel, EmulatedMember member, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var id = i % 2 == 0 ? Gone : Stays;
            var answer = new Answer.Grounded(
                [new AnswerSentence(Sentence, [1])],
                [new Citation(1, new ArticleKey(SpaceId.Default, id), 1, DraftOf(id).Details, new TextSpan(0, Sentence.Length), Sentence)],
                "extractive");
            var space = BotWorld.SpaceOf(guild);
            var asked = await Get<QuestionStore>().BeginAsync(
                new AskedQuestion
                {
                    Space = space,
                    Source = $"{channel.Id}-{i}",
                    Kind = QuestionKind.Mention,
                    MemberId = member.User.Id.ToString(CultureInfo.InvariantCulture),
                    ChannelId = channel.Id.ToString(CultureInfo.InvariantCulture),
                    Text = "When was the treaty signed?",
                    Language = "en",
                },
                Token);
            var answerId = await Get<QuestionStore>().FinishAsync(space, asked.Question.Id, answer, new Timing(TimeSpan.FromSeconds(1)), Token);
            var page = AnswerMessage.Of(Wordbook.English, answer, answerId!);
            var posted = await Get<DiscordRest>().CreateMessageAsync(new Snowflake(channel.Id), page.Draft(), Token);
            await Get<QuestionStore>().AddMessagesAsync(
                space, asked.Question.Id, [new ResearchBot.Chat.PostedMessage(posted.ChannelId.ToString(), posted.Id.ToString(), 0)], threadId: null, Token);
            var message = channel.Messages.Single(one => one.Id == posted.Id.Value);

            lock (Concerned)
            {
                (i % 2 == 0 ? Concerned : Untouched).Add(message);
            }
        }
    }
}
