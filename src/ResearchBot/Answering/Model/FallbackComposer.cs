using Microsoft.Extensions.Logging;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Model;

/// <summary>The model answers; where it fails, or nothing it says survives the check, another composer stands in.</summary>
internal sealed class FallbackComposer(ModelComposer model, IDraftCheck check, IAnswerComposer standIn, ILogger<FallbackComposer> logger) : IAnswerComposer
{
    /// <inheritdoc/>
    public async Task<Draft> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken)
    {
        var outcome = await model.ComposeAsync(question, findings, cancellationToken);

        if (outcome is ModelOutcome.Declined)
        {
            return new Draft([], model.Name);
        }

        if (outcome is ModelOutcome.Drafted drafted && check.Keep(drafted.Draft) is { Sentences.Count: > 0 } kept)
        {
            return kept;
        }

        Log.StoodIn(logger, model.Name, outcome is ModelOutcome.Failed failed ? failed.Reason : "its quotes support none of its claims");

        return await standIn.ComposeAsync(question, findings, cancellationToken) with { StoodIn = true };
    }
}
