using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering.Stored;
using ResearchBot.Chat.Feedback;
using ResearchBot.Chat.Gaps;
using ResearchBot.Chat.Privacy;
using ResearchBot.Chat.Usage;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Chat;

/// <summary>Registers what is kept of conversations.</summary>
public static class ChatServiceCollectionExtensions
{
    /// <summary>Adds the store of questions and what is read from it; the catalog, spaces and answering must be registered too.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton(provider => new QuestionStore(
            Catalog(provider), provider.GetRequiredService<CatalogSecrets>(), Answers(provider), Retention(provider), Time(provider)));
        services.AddSingleton(provider => new Conversations(provider.GetRequiredService<QuestionStore>(), Answers(provider)));
        services.AddSingleton(provider => new FeedbackStore(Catalog(provider), Retention(provider), Time(provider)));
        services.AddSingleton(provider => new MemberData(
            Catalog(provider),
            Answers(provider),
            provider.GetRequiredService<DirectMessageHome>(),
            provider.GetRequiredService<LimitKeeper>(),
            Retention(provider),
            Time(provider)));
        services.AddSingleton(provider => new RetentionSweeper(Catalog(provider), Retention(provider)));
        services.AddSingleton(provider => new UsageStats(Catalog(provider)));
        services.AddSingleton<ISpaceContents, ChatContents>();
        services.AddSingleton(provider => new AnswerReach(Catalog(provider)));
        services.AddGaps();

        return services;
    }

    /// <summary>Adds the worker that deletes what is kept no longer while the service runs.</summary>
    public static IServiceCollection AddSweepWorker(this IServiceCollection services) => services.AddHostedService<SweepWorker>();

    private static CatalogConnections Catalog(IServiceProvider provider) => provider.GetRequiredService<CatalogConnections>();

    private static StoredAnswers Answers(IServiceProvider provider) => provider.GetRequiredService<StoredAnswers>();

    private static Retention Retention(IServiceProvider provider) => provider.GetRequiredService<Retention>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
