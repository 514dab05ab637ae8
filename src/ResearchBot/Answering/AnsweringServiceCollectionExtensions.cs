using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using ResearchBot.Answering.Extractive;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Answering.Model;
using ResearchBot.Answering.Stored;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering;

/// <summary>Registers answering.</summary>
public static class AnsweringServiceCollectionExtensions
{
    /// <summary>Adds the answerer; retrieval must be registered too.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<DraftGrounding>();
        services.AddSingleton<IDraftCheck, PassageDraftCheck>();
        services.AddKeyedSingleton<IAnswerComposer, ExtractiveComposer>(ModelServiceCollectionExtensions.ExtractiveKey);
        services.AddModelComposer();
        services.AddSingleton(provider => new Answerer(
            provider.GetRequiredService<Retriever>(),
            provider.GetRequiredService<IAnswerComposer>(),
            provider.GetRequiredService<DraftGrounding>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Answerer>>()));
        services.AddSingleton(provider => new FactChecker(
            provider.GetRequiredService<Retriever>(),
            provider.GetRequiredService<DraftGrounding>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FactChecker>>()));
        services.AddStoredAnswers();

        return services;
    }
}
