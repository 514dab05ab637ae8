using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering.Stored;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;

namespace ResearchBot.Chat;

/// <summary>Registers what is kept of conversations.</summary>
public static class ChatServiceCollectionExtensions
{
    /// <summary>Adds the store of questions and what is read from it; the catalog, spaces and answering must be registered too.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton(provider => new QuestionStore(
            provider.GetRequiredService<CatalogConnections>(),
            provider.GetRequiredService<CatalogSecrets>(),
            provider.GetRequiredService<StoredAnswers>(),
            provider.GetRequiredService<Retention>(),
            provider.GetRequiredService<TimeProvider>()));

        return services;
    }
}
