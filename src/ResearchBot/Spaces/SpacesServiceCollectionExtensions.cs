using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Spaces;

/// <summary>Registers spaces.</summary>
public static class SpacesServiceCollectionExtensions
{
    /// <summary>Adds settings, limits and the life of spaces; the catalog must be registered too.</summary>
    public static IServiceCollection AddSpaces(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton(provider => new SpaceSettingsStore(Catalog(provider), provider.GetRequiredService<PlainReads>(), Time(provider)));
        services.AddSingleton(provider => new Retention(Settings(provider), provider.GetRequiredService<IOptions<RetentionOptions>>()));
        services.AddSingleton<DailyUse>();
        services.AddSingleton(provider => new LimitKeeper(Settings(provider), provider.GetRequiredService<DailyUse>(), Time(provider)));
        services.AddSingleton(provider => new DirectMessageHome(Catalog(provider)));
        services.AddSingleton(provider => new SpaceLife(Catalog(provider), Time(provider)));
        services.AddSingleton<ISpaceContents, SpaceArticles>();
        services.AddSingleton<ISpaceContents, SpaceChoices>();
        services.AddSingleton(provider => new SpaceSweeper(
            Catalog(provider),
            Settings(provider),
            provider.GetRequiredService<DailyUse>(),
            provider.GetServices<ISpaceContents>(),
            provider.GetRequiredService<IOptions<RetentionOptions>>(),
            provider.GetRequiredService<ILogger<SpaceSweeper>>()));

        return services;
    }

    private static CatalogConnections Catalog(IServiceProvider provider) => provider.GetRequiredService<CatalogConnections>();

    private static SpaceSettingsStore Settings(IServiceProvider provider) => provider.GetRequiredService<SpaceSettingsStore>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
