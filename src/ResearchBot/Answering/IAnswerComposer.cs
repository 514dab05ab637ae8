using ResearchBot.Retrieval;

namespace ResearchBot.Answering;

/// <summary>Writes an answer from what was found. Nothing it writes is shown before it was checked.</summary>
public interface IAnswerComposer
{
    /// <summary>Whether it answers one question at a time: several in one message are then taken apart, and each is searched and composed for itself.</summary>
    bool IsOneAtATime => false;

    /// <summary>Composes a draft.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="findings">The passages it may use, and nothing else.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A draft; without sentences when the findings do not answer.</returns>
    Task<Draft> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken);
}
