using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Discord.Gateway.Identifying;
using ResearchBot.Discord.Gateway.Sockets;

namespace ResearchBot.Discord.Gateway;

/// <summary>Registers the gateway.</summary>
internal static class GatewayServiceCollectionExtensions
{
    /// <summary>Adds <see cref="DiscordClient"/> and <see cref="DiscordDirectory"/>.</summary>
    public static IServiceCollection AddDiscordGateway(this IServiceCollection services)
    {
        services.TryAddSingleton<DiscordDirectory>();
        services.TryAddSingleton<Jitter>(() => Random.Shared.NextDouble());
        services.TryAddSingleton<Func<IGatewaySocket>>(() => new GatewaySocket());
        services.TryAddSingleton<Func<IDiscordHandler>>(provider => provider.GetRequiredService<IDiscordHandler>);
        services.TryAddSingleton<IIdentifyBudget>(provider => new IdentifyBudgetFile(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value.SessionCountFile,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<IdentifyBudgetFile>>()));
        services.TryAddSingleton<GatewayDoor>();
        services.TryAddSingleton<GatewayParts>();
        services.TryAddSingleton(provider => new DiscordClient(
            provider.GetRequiredService<GatewayDoor>(), provider.GetRequiredService<GatewayParts>()));

        return services;
    }
}
