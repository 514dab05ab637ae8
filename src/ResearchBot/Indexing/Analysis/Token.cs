using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Analysis;

/// <summary>A term and where it stands.</summary>
/// <param name="Term">The word, analysed.</param>
/// <param name="Position">Its number among all words of the text, from 0, left-out ones counted.</param>
/// <param name="Span">The place of the word in the text.</param>
public readonly record struct Token(string Term, int Position, TextSpan Span);
