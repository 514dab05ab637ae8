using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Previews;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;
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
        services.AddSingleton(provider => new SuggestionBox(Catalog(provider), Options(provider), Time(provider)));
        services.AddSingleton(provider => new CorpusQuota(Catalog(provider), provider.GetRequiredService<PlainReads>(), Options(provider), Time(provider)));
        services.AddSingleton(provider => new KnownCopies(Catalog(provider)));
        services.AddSingleton<ISpaceContents, SuggestionContents>();

        return services;
    }

    private static CatalogConnections Catalog(IServiceProvider provider) => provider.GetRequiredService<CatalogConnections>();

    private static CurationOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<CurationOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
