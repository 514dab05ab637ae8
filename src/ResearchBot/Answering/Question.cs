using ResearchBot.Corpus;

namespace ResearchBot.Answering;

/// <summary>What somebody wants to know.</summary>
/// <param name="Text">The question, as it was asked.</param>
/// <param name="Filter">What may be used to answer it.</param>
public sealed record Question(string Text, PassageFilter Filter);
