using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Embedded;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Indexing.Qdrant;

namespace ResearchBot.Indexing;

/// <summary>Registers splitting, encoding and the passage index.</summary>
public static class IndexingServiceCollectionExtensions
{
    /// <summary>Adds the index that the configuration names, and what keeps it up to date.</summary>
    public static IServiceCollection AddIndexing(this IServiceCollection services)
    {
        services.AddOptions<IndexOptions>().BindConfiguration(IndexOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IndexOptions>, IndexOptionsValidator>();
        services.AddOptions<EmbeddingOptions>().BindConfiguration(EmbeddingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddingOptions>, EmbeddingOptionsValidator>();
        services.AddSingleton(provider => new EmbeddingSource(provider.GetRequiredService<IOptions<EmbeddingOptions>>()));
        services.AddSingleton<TextAnalyzer>();
        services.AddSingleton<ArticleEncoder>();
        services.AddSingleton<ProfileStore>();
        services.AddSingleton<IndexLease>();
        services.AddSingleton<IndexBuilder>();
        services.AddSingleton<IndexUpdater>();
        services.AddSingleton<IndexRepair>();
        services.AddSingleton<ParkedArticles>();
        services.AddSingleton<CarefulEncoder>();
        services.AddSingleton(provider => new IndexCatchUp(
            provider.GetRequiredService<IndexLease>(),
            provider.GetRequiredService<IndexJobs>(),
            provider.GetRequiredService<IndexUpdater>(),
            provider.GetRequiredService<ParkedArticles>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<EmbeddedPassageIndex>();
        services.AddQdrantPassageIndex();
        services.AddSingleton<IPassageIndex>(provider =>
            provider.GetRequiredService<IOptions<IndexOptions>>().Value.Backend == IndexOptions.Qdrant
                ? provider.GetRequiredService<QdrantPassageIndex>()
                : provider.GetRequiredService<EmbeddedPassageIndex>());
        services.AddSingleton<ProfileSource>();
        services.AddSingleton<IWarmUp>(provider => provider.GetRequiredService<ProfileSource>());
        services.AddSingleton<IWarmUp, EmbeddedWarmUp>();
        services.AddNearDuplicates();

        return services;
    }

    /// <summary>Adds the workers that keep the index up to date, and watch over what is stored, while the service runs.</summary>
    public static IServiceCollection AddIndexWorker(this IServiceCollection services) => services.AddHostedService<IndexWorker>().AddHostedService<CatalogHealthWorker>().AddHostedService<SignatureWorker>();
}
