using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ResearchBot.Discord.Interactions;

/// <summary>Registers what makes interactions answerable.</summary>
internal static class InteractionsServiceCollectionExtensions
{
    /// <summary>Adds <see cref="InteractionContextFactory"/>.</summary>
    public static IServiceCollection AddDiscordInteractions(this IServiceCollection services)
    {
        services.TryAddSingleton<InteractionContextFactory>();

        return services;
    }
}
