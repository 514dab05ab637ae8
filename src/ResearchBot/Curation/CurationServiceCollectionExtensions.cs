using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Previews;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation;

/// <summary>Registers curation.</summary>
public static class CurationServiceCollectionExtensions
{
    /// <summary>Adds suggestions, previews and quotas; the catalog and spaces must be registered too.</summary>
    public static IServiceCollection AddCuration(this IServiceCollection services)
    {
        services.AddOptions<CurationOptions>().BindConfiguration(CurationOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CurationOptions>, CurationOptionsValidator>();
        services.AddSingleton(provider => new SuggestionBox(Catalog(provider), provider.GetRequiredService<CorpusQuota>(), Options(provider), Time(provider)));
        services.AddSingleton(provider => new SuggestionNews(Catalog(provider), Time(provider)));
        services.AddSingleton(provider => new CorpusUndo(provider.GetRequiredService<CatalogWriter>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<SuggestionBox>()));
        services.AddSingleton(provider => new CommunityArticles(Catalog(provider), provider.GetRequiredService<CorpusQuota>(), Time(provider)));
        services.AddSingleton(provider => new CorpusQuota(Catalog(provider), Options(provider), Time(provider)));
        services.AddSingleton(provider => new KnownCopies(provider.GetRequiredService<DuplicateFinder>(), provider.GetRequiredService<StoryReader>()));
        services.AddSingleton<ISpaceContents, SuggestionContents>();

        return services;
    }

    private static CatalogConnections Catalog(IServiceProvider provider) => provider.GetRequiredService<CatalogConnections>();

    private static CurationOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<CurationOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
