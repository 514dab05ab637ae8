using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Spaces;

/// <summary>Registers spaces.</summary>
public static class SpacesServiceCollectionExtensions
{
    /// <summary>Adds settings, limits and the life of spaces; the catalog must be registered too.</summary>
    public static IServiceCollection AddSpaces(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton(provider => new SpaceSettingsStore(
            provider.GetRequiredService<CatalogConnections>(),
            provider.GetRequiredService<PlainReads>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Retention(
            provider.GetRequiredService<SpaceSettingsStore>(), provider.GetRequiredService<IOptions<RetentionOptions>>()));

        return services;
    }
}
