using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Chat.Queue;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Answers;
using ResearchBot.Host.Discord.Asking;
using ResearchBot.Host.Discord.Commands;
using ResearchBot.Host.Discord.Corrections;
using ResearchBot.Host.Discord.Curating;
using ResearchBot.Host.Discord.Curating.Reviewing;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Feeds;
using ResearchBot.Host.Discord.Gaps;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Joining;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Members;
using ResearchBot.Host.Discord.Replies;
using ResearchBot.Host.Discord.Settings;
using ResearchBot.Host.Discord.Works;

namespace ResearchBot.Host.Discord;

/// <summary>The Discord head.</summary>
internal static class DiscordHead
{
    /// <summary>It is on when there is a token.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration["Discord:Token"]) || !string.IsNullOrEmpty(configuration["Discord:TokenFile"]);

    /// <summary>Adds the head; the library must be registered too.</summary>
    public static IServiceCollection AddDiscordHead(this IServiceCollection services)
    {
        services.AddDiscord();

        // What must outlive a restart lies where the data is, from whichever folder the program is started.
        services.AddOptions<DiscordOptions>().PostConfigure<IOptions<DataOptions>>((discord, data) =>
            discord.SessionCountFile = Path.Combine(data.Value.PathOf("discord"), discord.SessionCountFile));
        services.AddSingleton<ICommandHashStore>(provider => new CommandHashFolder(DataOf(provider).PathOf("discord")));
        services.AddSingleton<IDiscordHandler, BotHandler>();
        services.AddSingleton<BotIdentity>();

        return services.AddJobs().AddListening().AddLaterWords().AddEntries().AddCurating().AddHostedService<DiscordService>();
    }

    private static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobJournal>()
        .AddSingleton<JobTasks>()
        .AddSingleton<JobDesk>()
        .AddSingleton<JobEnds>()
        .AddSingleton<JobRecovery>()
        .AddSingleton<PermissionHints>()
        .AddSingleton<Certainly>()
        .AddSingleton<ReplyTools>()
        .AddSingleton<Poster>()
        .AddHostedService(provider => provider.GetRequiredService<Poster>())
        .AddQueueWorkers()
        .AddSingleton<PreviousQuestions>()
        .AddSingleton<Remembering>()
        .AddSingleton<IJobWork, AnswerWork>()
        .AddSingleton<IJobWork, SummaryWork>()
        .AddSingleton<IJobWork, SearchWork>()
        .AddSingleton<IJobWork, FactCheckWork>()
        .AddSingleton<IJobWork, SuggestionWork>()
        .AddSingleton<IJobWork, AdditionWork>();

    private static IServiceCollection AddListening(this IServiceCollection services) => services
        .AddSingleton<MessageListener>()
        .AddSingleton<MessageJobs>()
        .AddSingleton<HelperWatch>()
        .AddSingleton<ServerMap>()
        .AddSingleton<DirectMembers>()
        .AddSingleton<Notices>()
        .AddSingleton<Membership>();

    /// <summary>What is said unasked: corrections, answers that came later, what becomes of suggestions, news of feeds.</summary>
    private static IServiceCollection AddLaterWords(this IServiceCollection services) => services
        .AddSingleton<CorrectionNotice>()
        .AddSingleton<CorrectionWork>()
        .AddHostedService<CorrectionService>()
        .AddSingleton<GapDelivery>()
        .AddHostedService<GapService>()
        .AddSingleton<ReviewPosting>()
        .AddSingleton<OutcomeNotice>()
        .AddSingleton<ReviewRound>()
        .AddHostedService<ReviewService>()
        .AddSingleton<FeedNotices>()
        .AddHostedService<FeedNoticeService>();

    private static IServiceCollection AddEntries(this IServiceCollection services) => services
        .AddSingleton<CommandSet>()
        .AddSingleton<EntryTable>()
        .AddSingleton<InteractionRouter>()
        .AddSingleton<InteractionJobs>()
        .AddSingleton<Suggestions>()
        .AddSingleton<SettingsScreens>()
        .AddSingleton<IEntryModule, AskModule>()
        .AddSingleton<IEntryModule, SummarizeModule>()
        .AddSingleton<IEntryModule, FactCheckModule>()
        .AddSingleton<IEntryModule, QuoteModule>()
        .AddSingleton<IEntryModule, StatsModule>()
        .AddSingleton<IEntryModule, GapsModule>()
        .AddSingleton<IEntryModule, FeedbackModule>()
        .AddSingleton<IEntryModule, SettingsModule>()
        .AddSingleton<IEntryModule, PrivacyModule>()
        .AddSingleton<IEntryModule, HelpModule>()
        .AddSingleton<IEntryModule, ServerModule>();

    private static IServiceCollection AddCurating(this IServiceCollection services) => services
        .AddSingleton<AttachedFiles>()
        .AddSingleton<JobArticles>()
        .AddSingleton<ReviewBell>()
        .AddSingleton<ReviewCards>()
        .AddSingleton<ReviewChannels>()
        .AddSingleton<CorpusArticles>()
        .AddSingleton<FeedChoices>()
        .AddSingleton<IEntryModule, SuggestModule>()
        .AddSingleton<IEntryModule, ReviewModule>()
        .AddSingleton<IEntryModule, CorpusModule>()
        .AddSingleton<IEntryModule, CorpusViewModule>()
        .AddSingleton<IEntryModule, ExportModule>()
        .AddSingleton<IEntryModule, AuditModule>()
        .AddSingleton<IEntryModule, FeedsModule>()
        .AddSingleton<IEntryModule, FeedListsModule>();

    private static DataOptions DataOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<DataOptions>>().Value;
}
