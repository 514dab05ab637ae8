using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Discord;

namespace ResearchBot.Host.Terminal.Running;

/// <summary>Says that the service is up, and what it serves.</summary>
internal static class ServiceGreeting
{
    /// <summary>The sentences.</summary>
    public static async Task<string> OfAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var articles = await services.GetRequiredService<ArticleCatalog>().ListAsync(new SpaceScope(SpaceId.Default), withRemoved: false, cancellationToken);
        var discord = services.GetService<DiscordClient>() is null ? "Discord is off: no token is set." : "Discord is on.";

        return FormattableString.Invariant($"ResearchBot is up with {articles.Count:N0} articles in space '{SpaceId.Default}'. {discord} Ctrl-C stops it.");
    }
}
