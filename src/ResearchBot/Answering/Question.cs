using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering;

/// <summary>What somebody wants to know.</summary>
/// <param name="Text">The question, as it was asked.</param>
/// <param name="Filter">What may be used to answer it.</param>
public sealed record Question(string Text, PassageFilter Filter)
{
    /// <summary>The words of <see cref="Text"/> that were not asked but come from the conversation: an answer must be about them, and they count less as evidence.</summary>
    public string CarriedOver { get; init; } = "";

    /// <summary>What was asked and answered before, line by line, oldest first: a model may read it to understand the question.</summary>
    public IReadOnlyList<string> Conversation { get; init; } = [];

    /// <summary>Who follows the answer; null where nobody does.</summary>
    internal AnswerWatch? Watch { get; init; }

    /// <summary>What is searched for.</summary>
    internal SearchRequest ToSearch() => new(Text, Filter) { CarriedOver = CarriedOver };
}
