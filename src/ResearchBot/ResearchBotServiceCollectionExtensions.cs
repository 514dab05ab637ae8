using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Chat.Queue;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Corrections;
using ResearchBot.Curation;
using ResearchBot.Curation.Feeds;
using ResearchBot.Indexing;
using ResearchBot.Ingestion;
using ResearchBot.Research;
using ResearchBot.Retrieval;
using ResearchBot.Spaces;

namespace ResearchBot;

/// <summary>Registers the whole library.</summary>
public static class ResearchBotServiceCollectionExtensions
{
    /// <summary>Adds every feature; a configuration must be registered too.</summary>
    public static IServiceCollection AddResearchBot(this IServiceCollection services) => services
        .AddLogging()
        .AddCatalog()
        .AddSpaces()
        .AddIndexing()
        .AddIngestion()
        .AddRetrieval()
        .AddAnswering()
        .AddResearch()
        .AddCorrections()
        .AddCuration()
        .AddFeeds()
        .AddChat()
        .AddWaitingList();
}
