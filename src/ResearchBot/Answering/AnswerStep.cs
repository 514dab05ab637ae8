namespace ResearchBot.Answering;

/// <summary>What is being done for an answer.</summary>
/// <param name="Kind">The step.</param>
/// <param name="Passages">How many passages are read; 0 before they are found.</param>
/// <param name="Articles">How many articles they are from.</param>
public readonly record struct AnswerStep(AnswerStepKind Kind, int Passages, int Articles);

/// <summary>The steps of an answer.</summary>
public enum AnswerStepKind
{
    /// <summary>Passages are looked for.</summary>
    Searching,

    /// <summary>The passages are read.</summary>
    Reading,

    /// <summary>A model writes; without one this step is left out.</summary>
    Writing,

    /// <summary>What was written is checked against the stored articles.</summary>
    Checking,
}
