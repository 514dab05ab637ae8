using ResearchBot.Corpus;

namespace ResearchBot.Indexing;

/// <summary>What a backend is asked for. All weights are ours, so every backend scores alike.</summary>
/// <param name="Filter">What may be returned; holds in every leg.</param>
/// <param name="Terms">The words wanted. Empty: the term legs return nothing.</param>
/// <param name="Vector">The question's embedding, unit length; empty: no vector leg, and every similarity is 0.</param>
/// <param name="Limit">How many passages, and how many articles, each leg returns at the most.</param>
public sealed record PassageQuery(
    PassageFilter Filter,
    IReadOnlyList<WeightedTerm> Terms,
    ReadOnlyMemory<float> Vector,
    int Limit = PassageQuery.DefaultLimit)
{
    /// <summary>Candidates a leg unless asked otherwise.</summary>
    public const int DefaultLimit = 200;

    /// <summary>Of so many of the best by words, the analysed words are wanted too, where an index keeps them.</summary>
    public const int WithWords = 100;
}

/// <summary>A term of a question and what a match is worth.</summary>
/// <param name="Term">The term, as the analyser writes it; each once a query.</param>
/// <param name="PassageWeight">Its weight in passages (inverse passage frequency, already scaled).</param>
/// <param name="ArticleWeight">Its weight in whole articles (inverse article frequency, already scaled).</param>
public readonly record struct WeightedTerm(string Term, float PassageWeight, float ArticleWeight);
