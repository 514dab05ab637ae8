using ResearchBot.Corpus;
using ResearchBot.Indexing;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>Makes one ranking of what the legs of an index found. Scores are shares of the best of their leg, so no leg drowns another.</summary>
public static class Fusion
{
    private const float OutletBonus = .1f;
    private const float PeriodBonus = .05f;

    // Above what words, meaning and preferences can add up to, in every later step.
    private const float PhraseBonus = .5f;

    /// <summary>Scores each passage: words against meaning.</summary>
    /// <param name="candidates">The passages found.</param>
    /// <param name="holdsPhrases">Whether a passage holds what the question puts in quotation marks: those are preferred, and so are their articles.</param>
    /// <param name="hasVector">Whether similarities mean anything.</param>
    /// <param name="weights">What counts how much.</param>
    public static IReadOnlyList<RankedPassage> RankPassages(
        IReadOnlyList<PassageCandidate> candidates, Func<PassageCandidate, bool> holdsPhrases, bool hasVector, RankingWeights weights)
    {
        var best = Math.Max(candidates.Select(candidate => candidate.TermScore).DefaultIfEmpty().Max(), float.Epsilon);
        var share = hasVector ? weights.Words : 1;
        var closest = Math.Max(candidates.Select(candidate => candidate.Similarity).DefaultIfEmpty().Max(), float.Epsilon);

        return
        [
            .. candidates
                .Select(candidate => new RankedPassage(
                    candidate.Passage,
                    candidate.Facets,
                    (share * candidate.TermScore / best) + ((1 - share) * MathF.Max(0, candidate.Similarity) / closest) + (holdsPhrases(candidate) ? PhraseBonus : 0)))
                .Where(passage => passage.Score > 0)
                .OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage, Passage.ById),
        ];
    }

    /// <summary>Scores each article: its best passage, and all of its words.</summary>
    public static IReadOnlyList<RankedArticle> RankArticles(
        SearchPlan plan, IReadOnlyList<RankedPassage> passages, IReadOnlyList<ArticleCandidate> articles, RankingWeights weights)
    {
        var best = Math.Max(articles.Select(article => article.TermScore).DefaultIfEmpty().Max(), float.Epsilon);
        var scores = articles.ToDictionary(
            article => article.Article, article => (article.Facets, Score: (1 - weights.BestPassage) * article.TermScore / best));

        foreach (var passage in passages.DistinctBy(passage => passage.Passage.Article))
        {
            var (_, score) = scores.GetValueOrDefault(passage.Passage.Article);
            scores[passage.Passage.Article] = (passage.Facets, score + (weights.BestPassage * passage.Score));
        }

        return
        [
            .. scores
                .Select(article => new RankedArticle(article.Key, article.Value.Facets, article.Value.Score + Preference(plan, article.Value.Facets)))
                .OrderByDescending(article => article.Score).ThenBy(article => article.Article.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>Moves passages of good articles up: half a passage's own score, half its article's.</summary>
    public static IReadOnlyList<RankedPassage> Lift(IReadOnlyList<RankedPassage> passages, IReadOnlyList<RankedArticle> articles)
    {
        var scores = articles.ToDictionary(article => article.Article, article => article.Score);

        return
        [
            .. passages
                .Select(passage => passage with { Score = (passage.Score + scores.GetValueOrDefault(passage.Passage.Article)) / 2 })
                .OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage, Passage.ById),
        ];
    }

    private static float Preference(SearchPlan plan, ArticleFacets facets) =>
        (facets.Source is { } source && plan.Outlets.Contains(source) ? OutletBonus : 0)
        + (plan.Preferred is { } period && facets.PublishedAt is { } day && period.Contains(day) ? PeriodBonus : 0);
}
