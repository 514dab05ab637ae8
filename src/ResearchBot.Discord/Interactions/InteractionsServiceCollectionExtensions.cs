using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Discord.Interactions.Http;

namespace ResearchBot.Discord.Interactions;

/// <summary>Registers what makes interactions answerable.</summary>
internal static class InteractionsServiceCollectionExtensions
{
    /// <summary>Adds <see cref="InteractionContextFactory"/> and <see cref="HttpInteractions"/>.</summary>
    public static IServiceCollection AddDiscordInteractions(this IServiceCollection services)
    {
        services.TryAddSingleton<InteractionContextFactory>();
        services.TryAddSingleton<Func<IDiscordHandler>>(provider => provider.GetRequiredService<IDiscordHandler>);
        services.TryAddSingleton(provider => new HttpInteractions(
            provider.GetRequiredService<IOptions<DiscordOptions>>(),
            provider.GetRequiredService<Func<IDiscordHandler>>(),
            provider.GetRequiredService<InteractionContextFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<HttpInteractions>>()));

        return services;
    }
}
