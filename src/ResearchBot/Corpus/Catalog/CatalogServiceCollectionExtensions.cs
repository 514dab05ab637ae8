using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog.CompiledModel;

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
            .UseSqlite(ConnectionString(provider.GetRequiredService<IOptions<DataOptions>>().Value))
            .UseModel(CatalogContextModel.Instance)
            .AddInterceptors(new DurableSqlite()));
        services.AddSingleton(provider => new CatalogSetup(Contexts(provider), provider.GetRequiredService<IOptions<DataOptions>>()));
        services.AddSingleton(provider => new CatalogWriter(Contexts(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new IndexJobs(Contexts(provider)));
        services.AddSingleton(provider => new ArticleCatalog(Contexts(provider), provider.GetRequiredService<ILogger<ArticleCatalog>>()));

        return services;
    }

    private static IDbContextFactory<CatalogContext> Contexts(IServiceProvider provider) =>
        provider.GetRequiredService<IDbContextFactory<CatalogContext>>();

    private static string ConnectionString(DataOptions data) =>
        new SqliteConnectionStringBuilder { DataSource = data.PathOf("catalog.db") }.ConnectionString;
}
