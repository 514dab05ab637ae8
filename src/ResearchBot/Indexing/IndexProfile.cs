using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Indexing;

/// <summary>What a generation was encoded with: the corpus's term statistics and the embedding. A change of either means a new generation.</summary>
/// <param name="Id">A stable id of both, usable in file and collection names.</param>
/// <param name="Lexicon">Term statistics of the corpus when the generation was built.</param>
/// <param name="Embedding">What turns words into vectors.</param>
public sealed record IndexProfile(string Id, Lexicon Lexicon, IPassageEmbedding Embedding);
