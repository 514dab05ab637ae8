using System.Security.Cryptography;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest;

/// <summary>Registers the REST interface.</summary>
internal static class RestServiceCollectionExtensions
{
    private const int NonceLength = 24;

    /// <summary>Adds <see cref="DiscordRest"/> and <see cref="CommandRegistration"/>.</summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NewNonce>(() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true));
        services.TryAddSingleton<ICommandHashStore, NoCommandHashes>();
        services.TryAddSingleton<RestTransport>();
        services.TryAddSingleton<RestSender>();
        services.TryAddSingleton(provider => new DiscordRest(
            provider.GetRequiredService<RestSender>(), provider.GetRequiredService<NewNonce>()));
        services.TryAddSingleton<CommandRegistration>();

        return services;
    }
}
