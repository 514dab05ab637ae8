using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Fetching.Addresses;
using ResearchBot.Ingestion.Fetching.Exchanges;
using ResearchBot.Ingestion.Fetching.Robots;
using ResearchBot.Ingestion.Fetching.Turns;

namespace ResearchBot.Ingestion.Fetching;

/// <summary>Registers what fetches.</summary>
public static class FetchingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="WebFetcher"/>. It shares no client with the endpoints that an operator configures.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostNetwork, SystemNetwork>();
        services.AddSingleton<AddressRules>();
        services.AddSingleton<GuardedConnector>();
        services.AddSingleton<HostTurns>();
        services.AddSingleton<WebExchanges>();
        services.AddSingleton<RobotsCache>();
        services.AddSingleton(provider => new WebFetcher(
            provider.GetRequiredService<WebExchanges>(),
            provider.GetRequiredService<RobotsCache>(),
            provider.GetRequiredService<AddressRules>(),
            provider.GetRequiredService<IOptions<FetchOptions>>(),
            provider.GetRequiredService<ILogger<WebFetcher>>()));

        return services;
    }
}
