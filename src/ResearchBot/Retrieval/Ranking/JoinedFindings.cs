using ResearchBot.Corpus;
namespace ResearchBot.Retrieval.Ranking;

/// <summary>Joins what was found for a whole question with what was found for each of its parts.</summary>
internal static class JoinedFindings
{
    /// <summary>Each article and passage is worth what it is for the whole question, and a share of what it is for the part that it fits best.</summary>
    /// <param name="whole">What was found for the question.</param>
    /// <param name="parts">What was found for each part.</param>
    /// <param name="share">What a part counts beside the whole.</param>
    /// <param name="count">How many passages are wanted.</param>
    public static Findings Of(Findings whole, IReadOnlyList<Findings> parts, float share, int count)
    {
        var articles = Best(whole.Articles, parts.Select(part => part.Articles), article => article.Article, article => article.Score, share);
        var passages = Best(whole.Passages, parts.Select(part => part.Passages), passage => passage.Passage.Id, passage => passage.Score, share);

        return whole with
        {
            Articles =
            [
                .. articles.Select(article => article.Item with { Score = article.Score })
                    .OrderByDescending(article => article.Score).ThenBy(article => article.Article.ToString(), StringComparer.Ordinal),
            ],
            Passages =
            [
                .. passages.Select(passage => passage.Item with { Score = passage.Score })
                    .OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage, Passage.ById).Take(count),
            ],
        };
    }

    private static IEnumerable<(T Item, float Score)> Best<T, TKey>(
        IEnumerable<T> whole, IEnumerable<IEnumerable<T>> parts, Func<T, TKey> keyOf, Func<T, float> scoreOf, float share)
        where TKey : notnull
    {
        var scores = whole.ToDictionary(keyOf, item => (Item: item, Whole: scoreOf(item), Part: 0f));

        foreach (var item in parts.SelectMany(part => part))
        {
            var known = scores.GetValueOrDefault(keyOf(item), (item, 0, 0));
            scores[keyOf(item)] = known with { Part = MathF.Max(known.Part, scoreOf(item)) };
        }

        return scores.Values.Select(score => (score.Item, (score.Whole + (share * score.Part)) / (1 + share)));
    }
}
