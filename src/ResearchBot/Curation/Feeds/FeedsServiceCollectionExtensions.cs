using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds.Polling;
using ResearchBot.Curation.Feeds.Stored;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Curation.Quotas;
using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation.Feeds;

/// <summary>Registers followed feeds.</summary>
public static class FeedsServiceCollectionExtensions
{
    /// <summary>Adds following and polling; the catalog, spaces, ingestion and curation must be registered too.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddOptions<FeedOptions>().BindConfiguration(FeedOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FeedOptions>, FeedOptionsValidator>();
        services.AddSingleton<ISpaceContents, SpaceFeeds>();
        services.AddSingleton<IFeedIntake, StraightIntake>();
        services.AddSingleton<IFeedIntake, ReviewIntake>();
        services.AddSingleton<FeedItems>();
        services.AddSingleton<FeedArticles>();
        services.AddSingleton<FeedPortion>();
        services.AddSingleton(provider => new FollowedFeeds(provider.GetRequiredService<CatalogConnections>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new FeedNews(
            provider.GetRequiredService<CatalogConnections>(), provider.GetRequiredService<IOptions<FeedOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new FeedFollowing(
            provider.GetRequiredService<FollowedFeeds>(), provider.GetRequiredService<WebFetcher>(), provider.GetRequiredService<IFeedReader>()));
        services.AddSingleton(provider => new FeedPoller(
            provider.GetRequiredService<FollowedFeeds>(),
            provider.GetRequiredService<FeedPortion>(),
            provider.GetRequiredService<WebFetcher>(),
            provider.GetRequiredService<IFeedReader>(),
            provider.GetRequiredService<CorpusQuota>(),
            provider.GetRequiredService<SpaceLife>(),
            provider.GetRequiredService<IOptions<FeedOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FeedPoller>>()));

        return services;
    }

    /// <summary>Adds the worker that polls feeds while the service runs.</summary>
    public static IServiceCollection AddFeedWorker(this IServiceCollection services) => services.AddHostedService<FeedWorker>();
}
