using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering;
using ResearchBot.Answering.Stored;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Chat.Gaps;

/// <summary>Registers what is made of questions without an answer.</summary>
internal static class GapsServiceCollectionExtensions
{
    public static IServiceCollection AddGaps(this IServiceCollection services)
    {
        services.AddSingleton(provider => new GapStore(Catalog(provider), provider.GetRequiredService<TextAnalyzer>(), Time(provider)));
        services.AddSingleton(provider => new GapReplies(
            Catalog(provider), provider.GetRequiredService<QuestionStore>(), provider.GetRequiredService<StoredAnswers>(), Time(provider)));
        services.AddSingleton(provider => new NewArticles(Catalog(provider), provider.GetRequiredService<TextAnalyzer>()));
        services.AddSingleton(provider => new GapRetry(
            provider.GetRequiredService<GapStore>(),
            provider.GetRequiredService<GapReplies>(),
            provider.GetRequiredService<NewArticles>(),
            provider.GetRequiredService<IndexJobs>(),
            provider.GetRequiredService<SpaceSettingsStore>(),
            provider.GetRequiredService<QuestionStore>(),
            provider.GetRequiredService<Answerer>(),
            Time(provider)));
        services.AddSingleton<ISpaceContents, GapContents>();

        return services;
    }

    private static CatalogConnections Catalog(IServiceProvider provider) => provider.GetRequiredService<CatalogConnections>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
