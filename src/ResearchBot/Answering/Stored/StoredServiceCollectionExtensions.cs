using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Answering.Stored;

/// <summary>Registers what is kept of answers.</summary>
internal static class StoredServiceCollectionExtensions
{
    /// <summary>Adds the store of answers and what opens their quotes.</summary>
    public static IServiceCollection AddStoredAnswers(this IServiceCollection services)
    {
        services.AddSingleton(provider => new StoredAnswers(
            provider.GetRequiredService<CatalogConnections>(),
            provider.GetRequiredService<CatalogSecrets>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new QuoteReader(
            provider.GetRequiredService<StoredAnswers>(),
            provider.GetRequiredService<ArticleCatalog>(),
            provider.GetRequiredService<SpaceSettingsStore>()));
        services.AddSingleton<ISpaceContents, AnswerContents>();

        return services;
    }
}
