using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Catalog.Backups;
using ResearchBot.Corpus.Catalog.CompiledModel;
using ResearchBot.Corpus.Catalog.Faults;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Registers the catalog.</summary>
public static class CatalogServiceCollectionExtensions
{
    /// <summary>Adds the catalog: SQLite in the data directory.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateOnStart();
        services.AddOptions<CatalogOptions>().BindConfiguration(CatalogOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DataOptions>, DataOptionsValidator>();
        services.AddSingleton<IValidateOptions<CatalogOptions>, CatalogOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<CatalogContext>((provider, options) => options
            .UseSqlite(CatalogConnections.ConnectionString(provider.GetRequiredService<IOptions<DataOptions>>().Value))
            .UseModel(CatalogContextModel.Instance)
            .AddInterceptors(new DurableSqlite()));
        services.AddSingleton<CatalogConnections>();
        services.AddSingleton<PlainReads>();
        services.AddSingleton<ISecretSource, SystemSecrets>();
        services.AddSingleton<CatalogSecrets>();
        services.AddSingleton(provider => new CatalogSetup(
            provider.GetRequiredService<CatalogConnections>(),
            Reads(provider),
            provider.GetRequiredService<DiskReserve>(),
            provider.GetRequiredService<IOptions<DataOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DiskReserve>();
        services.AddSingleton(provider => new CatalogHealth(
            provider.GetRequiredService<CatalogConnections>(), Reads(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CatalogBackup(provider.GetRequiredService<IOptions<DataOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CatalogRestore(provider.GetRequiredService<IOptions<DataOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CatalogWriter(
            provider.GetRequiredService<CatalogConnections>(), provider.GetRequiredService<TimeProvider>(), Actor.Terminal));
        services.AddSingleton(provider => new ArticleHistories(provider.GetRequiredService<CatalogConnections>()));
        services.AddSingleton(provider => new AuditTrail(provider.GetRequiredService<CatalogConnections>()));
        services.AddSingleton(provider => new IndexJobs(provider.GetRequiredService<CatalogConnections>(), Reads(provider)));
        services.AddSingleton(provider => new ArticleCatalog(
            provider.GetRequiredService<CatalogConnections>(), Reads(provider), provider.GetRequiredService<ILogger<ArticleCatalog>>()));

        return services;
    }

    private static PlainReads Reads(IServiceProvider provider) => provider.GetRequiredService<PlainReads>();
}
