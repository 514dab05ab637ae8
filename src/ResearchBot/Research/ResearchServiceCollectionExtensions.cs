using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using ResearchBot.Answering;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Retrieval;

namespace ResearchBot.Research;

/// <summary>Registers research.</summary>
public static class ResearchServiceCollectionExtensions
{
    /// <summary>Adds summaries and searches; the catalog, retrieval and answering must be registered too.</summary>
    public static IServiceCollection AddResearch(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Summarizer(
            provider.GetRequiredService<ArticleCatalog>(),
            provider.GetRequiredService<Retriever>(),
            provider.GetRequiredService<DraftGrounding>(),
            provider.GetRequiredService<TextAnalyzer>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Summarizer>>()));
        services.AddSingleton(provider => new Searcher(
            provider.GetRequiredService<Retriever>(),
            provider.GetRequiredService<DraftGrounding>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Searcher>>()));

        return services;
    }
}
