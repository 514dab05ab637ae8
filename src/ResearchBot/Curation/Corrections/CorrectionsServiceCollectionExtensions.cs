using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation.Corrections;

/// <summary>Registers what corrects answers that were given.</summary>
public static class CorrectionsServiceCollectionExtensions
{
    /// <summary>Adds the queue of corrections and what fills it; the catalog, spaces and answering must be registered too.</summary>
    public static IServiceCollection AddCorrections(this IServiceCollection services)
    {
        services.AddSingleton(provider => new CorrectionPlanner(Catalog(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DueCorrections(Catalog(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CorrectionPreview(Catalog(provider)));
        services.AddSingleton<ISpaceContents, CorrectionContents>();

        return services;
    }

    /// <summary>Adds the worker that fills the queue while the service runs.</summary>
    public static IServiceCollection AddCorrectionWorker(this IServiceCollection services) => services.AddHostedService<CorrectionWorker>();

    private static CatalogConnections Catalog(IServiceProvider provider) => provider.GetRequiredService<CatalogConnections>();
}
