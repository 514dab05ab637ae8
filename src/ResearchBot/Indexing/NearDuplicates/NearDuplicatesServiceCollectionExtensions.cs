using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>Registers what tells copies and near copies.</summary>
internal static class NearDuplicatesServiceCollectionExtensions
{
    public static IServiceCollection AddNearDuplicates(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ArticleSignatures(provider.GetRequiredService<CatalogConnections>()));
        services.AddSingleton(provider => new SignatureUpdater(Catalog(provider), Signatures(provider)));
        services.AddSingleton(provider => new DuplicateFinder(Catalog(provider), Signatures(provider), provider.GetRequiredService<SignatureUpdater>()));
        services.AddSingleton(provider => new StoryReader(Catalog(provider), Signatures(provider)));

        return services;
    }

    private static ArticleCatalog Catalog(IServiceProvider provider) => provider.GetRequiredService<ArticleCatalog>();

    private static ArticleSignatures Signatures(IServiceProvider provider) => provider.GetRequiredService<ArticleSignatures>();
}
