using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using ResearchBot.Answering.Extractive;
using ResearchBot.Answering.Model;
using ResearchBot.Answering.Stored;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Retrieval;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Answering;

/// <summary>Registers answering.</summary>
public static class AnsweringServiceCollectionExtensions
{
    /// <summary>Adds the answerer; retrieval must be registered too.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<DraftGrounding>();
        services.AddSingleton<IDraftCheck, PassageDraftCheck>();
        services.AddKeyedSingleton<IAnswerComposer, ExtractiveComposer>(ModelServiceCollectionExtensions.ExtractiveKey);
        services.AddModelComposer();
        services.AddSingleton(provider => new Answerer(
            provider.GetRequiredService<Retriever>(),
            provider.GetRequiredService<IAnswerComposer>(),
            provider.GetRequiredService<DraftGrounding>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Answerer>>()));
        services.AddSingleton<ISpaceContents, AnswerContents>();
        services.AddSingleton(provider => new StoredAnswers(
            provider.GetRequiredService<CatalogConnections>(),
            provider.GetRequiredService<CatalogSecrets>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new QuoteReader(
            provider.GetRequiredService<StoredAnswers>(),
            provider.GetRequiredService<ArticleCatalog>(),
            provider.GetRequiredService<SpaceSettingsStore>()));

        return services;
    }
}
