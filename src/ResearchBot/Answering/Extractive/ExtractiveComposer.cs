using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Answers without a model.</summary>
internal sealed class ExtractiveComposer : IAnswerComposer
{
    public const string Name = "extractive";

    public Task<Draft> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken) =>
        Task.FromResult(new Draft([], Name));
}
