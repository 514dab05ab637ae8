using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Retrieval.Questions;
using ResearchBot.Retrieval.Ranking;

namespace ResearchBot.Retrieval;

/// <summary>Registers retrieval.</summary>
public static class RetrievalServiceCollectionExtensions
{
    /// <summary>Adds the retriever; the catalog and indexing must be registered too.</summary>
    public static IServiceCollection AddRetrieval(this IServiceCollection services)
    {
        services.AddSingleton<QuestionPlanner>();
        services.AddSingleton<IWarmUp>(provider => provider.GetRequiredService<QuestionPlanner>());
        services.AddSingleton<ScopeReader>();
        services.AddSingleton<AnalyzedPassages>();
        services.AddSingleton(RankingWeights.Default);
        services.AddSingleton<Rescoring>();
        services.AddSingleton<Ranker>();
        services.AddSingleton(provider => new SentenceMeanings(provider.GetRequiredService<EmbeddingSource>()));
        services.AddSingleton(provider => new CorpusSuggestions(provider.GetRequiredService<ScopeReader>(), provider.GetRequiredService<ArticleCatalog>()));
        services.AddSingleton(provider => new Retriever(
            provider.GetRequiredService<QuestionPlanner>(),
            provider.GetRequiredService<ScopeReader>(),
            provider.GetRequiredService<ProfileSource>(),
            provider.GetRequiredService<IPassageIndex>(),
            provider.GetRequiredService<ArticleCatalog>(),
            provider.GetRequiredService<TextAnalyzer>(),
            provider.GetRequiredService<Ranker>(),
            provider.GetRequiredService<IndexRepair>()));

        return services;
    }
}
