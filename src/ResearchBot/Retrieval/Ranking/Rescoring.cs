using System.Numerics.Tensors;

using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>
/// Scores the best of what an index found once more, by what an index cannot see: words side by side, words of one family, and what the best passages
/// share that the question does not say (pseudo-relevance feedback: Rocchio, 1971; Lavrenko and Croft, 2001).
/// </summary>
internal sealed class Rescoring(TextAnalyzer analyzer, AnalyzedPassages analyzed, RankingWeights weights)
{
    private const int Moved = 50;

    /// <summary>The legs, with other scores; whatever was not among the best keeps its own.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="legs">What was found.</param>
    /// <param name="profile">What it was encoded with.</param>
    /// <param name="vector">The question's vector; empty where there is none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IndexLegs> RescoreAsync(
        SearchPlan plan, IndexLegs legs, IndexProfile profile, ReadOnlyMemory<float> vector, CancellationToken cancellationToken)
    {
        var best = legs.Passages.Where(candidate => candidate.TermScore > 0).OrderByDescending(candidate => candidate.TermScore).ThenBy(candidate => candidate.Passage, Passage.ById).Take(PassageQuery.WithWords);
        var contenders = best.Select(candidate => new Contender(candidate, analyzed.Of(candidate), plan)).ToList();

        if (contenders.Count == 0)
        {
            return legs;
        }

        ScoreByWords(plan, contenders, profile.Lexicon);
        contenders.Sort();
        ScoreBySharedWords(plan, contenders, profile.Lexicon);
        contenders.Sort();

        if (!vector.IsEmpty && profile.Embedding.IsInstant)
        {
            await ScoreByMeaningAsync(contenders, profile.Embedding, vector, cancellationToken);
        }

        return Merge(legs, contenders);
    }

    private void ScoreByWords(SearchPlan plan, List<Contender> contenders, Lexicon lexicon)
    {
        var question = analyzer.Analyze(plan.Text, plan.Language);
        var worth = plan.Terms.ToDictionary(term => term.Term, term => term.PassageWeight, StringComparer.Ordinal);
        List<Token> known = [.. question.Where(token => worth.ContainsKey(token.Term))];

        foreach (var contender in contenders)
        {
            contender.Score += Proximity.Bonus(known, worth, contender.Passage.Tokens, weights);
            contender.Add(WordFamilies.Bonus(plan.Akin, contender.Passage, lexicon));
        }
    }

    private void ScoreBySharedWords(SearchPlan plan, List<Contender> contenders, Lexicon lexicon)
    {
        var shared = SharedWords.Of(plan, contenders, lexicon, weights.SharedWords);

        foreach (var contender in contenders)
        {
            contender.Add(shared.Sum(word => word.Value * SharedWords.Impact(contender.Passage, word.Key, lexicon)));
        }
    }

    private async Task ScoreByMeaningAsync(List<Contender> contenders, IPassageEmbedding embedding, ReadOnlyMemory<float> vector, CancellationToken cancellationToken)
    {
        var moved = contenders.Take(Moved).ToList();
        var vectors = moved.TrueForAll(contender => !contender.Candidate.Vector.IsEmpty)
            ? [.. moved.Select(contender => contender.Candidate.Vector)]
            : await embedding.EncodeAsync(
                [.. moved.Select(contender => new EmbeddingInput(contender.Candidate.Passage.Text, contender.Own.Counts))], cancellationToken);
        var question = SharedMeaning.Move(vector.Span, moved, vectors, weights.For(embedding));

        foreach (var (contender, meaning) in moved.Zip(vectors))
        {
            contender.Similarity = TensorPrimitives.Dot(meaning.Span, question);
        }
    }

    private static IndexLegs Merge(IndexLegs legs, List<Contender> contenders)
    {
        var scored = contenders.ToDictionary<Contender, PassageCandidate>(contender => contender.Candidate, ReferenceEqualityComparer.Instance);
        var bonuses = contenders
            .GroupBy(contender => contender.Candidate.Passage.Article)
            .ToDictionary(article => article.Key, article => (article.First().Candidate.Facets, Bonus: article.Max(contender => contender.ArticleBonus)));
        var scale = SimilarityScale(legs, contenders);
        var found = legs.Articles.Select(article => article.Article).ToHashSet();

        return new IndexLegs(
            [.. legs.Passages.Select(candidate => scored.TryGetValue(candidate, out var contender)
                ? candidate with { TermScore = contender.Score, Similarity = contender.Similarity ?? (scale * candidate.Similarity) }
                : candidate with { Similarity = scale * candidate.Similarity })],
            [
                .. legs.Articles.Select(article => article with { TermScore = article.TermScore + bonuses.GetValueOrDefault(article.Article).Bonus }),
                .. bonuses.Where(article => !found.Contains(article.Key) && article.Value.Bonus > 0)
                    .Select(article => new ArticleCandidate(article.Key, article.Value.Facets, article.Value.Bonus)),
            ]);
    }

    /// <summary>Similarities to the question that moved are greater; those that were not looked at again are brought to the same scale.</summary>
    private static float SimilarityScale(IndexLegs legs, List<Contender> contenders)
    {
        var closest = legs.Passages.Max(candidate => candidate.Similarity);
        var moved = contenders.Max(contender => contender.Similarity) ?? closest;

        return closest > 0 && moved > 0 ? MathF.Min(1, moved / closest) : 1;
    }
}
