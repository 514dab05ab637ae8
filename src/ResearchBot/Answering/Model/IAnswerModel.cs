namespace ResearchBot.Answering.Model;

/// <summary>A language model that answers from passages. What lies behind it is not known to anything that calls it.</summary>
internal interface IAnswerModel
{
    /// <summary>The model's name, as a reader sees it.</summary>
    string Name { get; }

    /// <summary>Asks once.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What came of it; nothing but cancellation is thrown.</returns>
    Task<ModelReply> AskAsync(ModelPrompt prompt, CancellationToken cancellationToken);
}
