using System.Security.Cryptography;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using ResearchBot.Discord.Rest.Limits;
using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest;

/// <summary>Registers the REST interface.</summary>
internal static class RestServiceCollectionExtensions
{
    private const int NonceLength = 24;

    /// <summary>Adds <see cref="DiscordRest"/>, <see cref="RefusedChannels"/> and <see cref="CommandRegistration"/>.</summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NewNonce>(() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true));
        services.TryAddSingleton<Jitter>(() => Random.Shared.NextDouble());
        services.TryAddSingleton<ICommandHashStore, NoCommandHashes>();
        services.TryAddSingleton<SteadyClock>();
        services.TryAddSingleton<RestTransport>();
        services.TryAddSingleton(provider => new RefusedChannels(provider.GetRequiredService<SteadyClock>()));
        services.TryAddSingleton<RestGate>();
        services.TryAddSingleton<RateLimits>();
        services.TryAddSingleton<RestSender>();
        services.TryAddSingleton<FirstAnswerSender>();
        services.TryAddSingleton(provider => new DiscordRest(
            provider.GetRequiredService<RestSender>(),
            provider.GetRequiredService<FirstAnswerSender>(),
            provider.GetRequiredService<NewNonce>()));
        services.TryAddSingleton<CommandRegistration>();

        return services;
    }
}
