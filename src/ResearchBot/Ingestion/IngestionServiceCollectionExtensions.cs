using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion;

/// <summary>Registers what brings articles in.</summary>
public static class IngestionServiceCollectionExtensions
{
    /// <summary>Adds fetching, readers, import and the starter corpus; the catalog and indexing must be registered too.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddReading();
        services.AddFetching();
        services.AddOptions<CorpusOptions>().BindConfiguration(CorpusOptions.Section);
        services.AddSingleton<StarterCorpus>();
        services.AddSingleton<ArticleExport>();
        services.AddSingleton(provider => new WebArticles(provider.GetRequiredService<WebFetcher>(), provider.GetRequiredService<ISourceReader>()));
        services.AddSingleton(provider => new ArticleImport(provider.GetRequiredService<CatalogWriter>()));
        services.AddSingleton(provider => new Opening(
            provider.GetRequiredService<CatalogSetup>(),
            provider.GetRequiredService<StarterCorpus>(),
            provider.GetRequiredService<IndexCatchUp>(),
            provider.GetServices<IWarmUp>()));

        return services;
    }
}
