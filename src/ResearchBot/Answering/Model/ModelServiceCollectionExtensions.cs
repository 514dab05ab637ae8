using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ResearchBot.Answering.Model;

/// <summary>Registers the composer that asks a model.</summary>
public static class ModelServiceCollectionExtensions
{
    /// <summary>The key of the <see cref="IAnswerComposer"/> that answers without a model, and stands in for one.</summary>
    public const string ExtractiveKey = "extractive";

    private const int MarkLength = 12;

    /// <summary>Makes the model of section <c>Model</c> the <see cref="IAnswerComposer"/>, with the one under <see cref="ExtractiveKey"/> to stand in; where no endpoint is set, that one is the composer, and nothing of the model is loaded.</summary>
    /// <remarks>Needs an <see cref="IAnswerComposer"/> under <see cref="ExtractiveKey"/> and an <see cref="IDraftCheck"/>.</remarks>
    public static IServiceCollection AddModelComposer(this IServiceCollection services)
    {
        services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NewMark>(() => RandomNumberGenerator.GetHexString(MarkLength, lowercase: true));
        services.TryAddSingleton(_ => AnswerPrompt.Load(AnswerPrompt.ShippedFolder));
        services.TryAddSingleton<IAnswerModel, SemanticKernelModel>();
        services.TryAddSingleton<ModelComposer>();
        services.TryAddSingleton(provider => new ModelProbe(
            provider.GetRequiredService<IOptions<ModelOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAnswerComposer>(provider =>
        {
            var extractive = provider.GetRequiredKeyedService<IAnswerComposer>(ExtractiveKey);

            return provider.GetRequiredService<IOptions<ModelOptions>>().Value.IsOn
                ? ActivatorUtilities.CreateInstance<FallbackComposer>(provider, extractive)
                : extractive;
        });

        return services;
    }
}
