using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ResearchBot.Chat.Queue;

/// <summary>Registers the queue of what members wait for.</summary>
public static class QueueServiceCollectionExtensions
{
    /// <summary>Adds the queue.</summary>
    public static IServiceCollection AddWaitingList(this IServiceCollection services)
    {
        services.AddOptions<QueueOptions>().BindConfiguration(QueueOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton(provider => new WaitingList(provider.GetRequiredService<IOptions<QueueOptions>>()));

        return services;
    }

    /// <summary>Adds the workers that do what waits in the queue while the program runs.</summary>
    public static IServiceCollection AddQueueWorkers(this IServiceCollection services) => services.AddHostedService<QueueWorkers>();
}
