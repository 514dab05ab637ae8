using System.Collections.Immutable;

namespace ResearchBot.Indexing;

/// <summary>Term statistics of a corpus: how common each term is, and how long texts are on average.</summary>
/// <remarks>Kept by us and not by a backend, so that every backend weighs words alike, and removed articles do not linger in the weights.</remarks>
/// <param name="Passages">How many passages were counted.</param>
/// <param name="Articles">How many articles were counted.</param>
/// <param name="Terms">Term to the number of passages and articles that hold it.</param>
/// <param name="PassageLength">Average length of a passage with its title, in terms; at least 1.</param>
/// <param name="ArticleLength">Average length of an article's text with its title, in terms; at least 1.</param>
public sealed record Lexicon(
    int Passages,
    int Articles,
    IReadOnlyDictionary<string, TermFrequency> Terms,
    float PassageLength,
    float ArticleLength)
{
    /// <summary>All terms in ordinal order: the place of a term here is its number.</summary>
    public ImmutableArray<string> Alphabetical
    {
        get => field.IsDefault ? field = [.. Terms.Keys.Order(StringComparer.Ordinal)] : field;
        init;
    }

    /// <summary>How much rarer than common a term is among passages.</summary>
    public float PassageWeight(string term) => Bm25.Idf(Passages, Terms.GetValueOrDefault(term).Passages);

    /// <summary>How much rarer than common a term is among articles.</summary>
    public float ArticleWeight(string term) => Bm25.Idf(Articles, Terms.GetValueOrDefault(term).Articles);
}

/// <summary>How many passages and articles hold a term.</summary>
public readonly record struct TermFrequency(int Passages, int Articles);
