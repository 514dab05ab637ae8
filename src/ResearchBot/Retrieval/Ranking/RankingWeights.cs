using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>What counts how much in a ranking: one setting for every corpus, found over several (<c>eng/tune-ranking.sh</c>).</summary>
public sealed record RankingWeights
{
    /// <summary>The setting in use.</summary>
    public static RankingWeights Default { get; } = new();

    /// <summary>What a word that shapes a question and says little of its matter is worth, as a share of another word as rare (<see cref="Questions.FillerWords"/>).</summary>
    public float Filler { get; init; } = .3f;

    /// <summary>The power of a word's inverse frequency: above 1, rare words count more than BM25 lets them.</summary>
    public float Rarity { get; init; } = 1.2f;

    /// <summary>What the nearest word of the corpus is worth in the place of one that the corpus does not have (<see cref="Questions.Vocabulary"/>).</summary>
    public float Misspelled { get; init; } = .6f;

    /// <summary>What a word of the same family is worth in a passage that lacks the word itself ("conquest" for "conquer").</summary>
    public float Akin { get; init; } = .4f;

    /// <summary>What it adds, as a share of the lesser word's worth, that two neighbouring words of the question are neighbours in a passage.</summary>
    public float Phrase { get; init; } = .4f;

    /// <summary>The same where they stand near each other.</summary>
    public float Near { get; init; } = .2f;

    /// <summary>What words that the best passages share are worth together, as a share of the question's own words.</summary>
    public float SharedWords { get; init; } = .4f;

    /// <summary>How far the question's meaning moves towards that of the best passages, as a share of its own.</summary>
    public float SharedMeaning { get; init; } = 1.2f;

    /// <summary>The share of words in a passage's score; the rest is meaning.</summary>
    public float Words { get; init; } = .6f;

    /// <summary><see cref="Words"/> where a sentence encoder tells meaning: it needs less help.</summary>
    public float EncodedWords { get; init; } = .3f;

    /// <summary>The share of its best passage in an article's score; the rest is that of all its words.</summary>
    public float BestPassage { get; init; } = .5f;

    /// <summary>What the part of a question that an article fits best counts beside the whole question.</summary>
    public float Part { get; init; } = .5f;

    /// <summary>The setting for an embedding: what its similarities are worth is its own.</summary>
    public RankingWeights For(IPassageEmbedding embedding) =>
        embedding is ISentenceEncoder ? this with { Words = EncodedWords } : this;
}
