using System.Diagnostics.CodeAnalysis;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

using ResearchBot.Discord.Gateway;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord;

/// <summary>Registers the Discord client.</summary>
public static class DiscordServiceCollectionExtensions
{
    /// <summary>
    /// Adds the client, by the configuration section <c>Discord</c>. An <see cref="IDiscordHandler"/> is the bot;
    /// an <see cref="ICommandHashStore"/> saves registrations.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>());

        return services.AddDiscordRest().AddDiscordInteractions().AddDiscordGateway();
    }

    /// <summary>Adds the client and a bot, connected as long as the program runs.</summary>
    /// <typeparam name="THandler">The bot.</typeparam>
    public static IServiceCollection AddDiscordBot<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IServiceCollection services)
        where THandler : class, IDiscordHandler =>
        services.AddDiscord().AddSingleton<IDiscordHandler, THandler>().AddHostedService<DiscordService>();
}
