using ResearchBot.Corpus;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>Chooses passages so that neither one article nor copies of one text crowd out the rest.</summary>
public static class Diversity
{
    private const float NearIdentical = .8f;

    /// <summary>Chooses the best passages.</summary>
    /// <param name="ranked">Passages, best first.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="perArticle">How many an article may have as long as others wait.</param>
    /// <param name="wordsOf">The distinct words of a passage.</param>
    /// <param name="takes">Asked in order of rank whether an article may stand beside those taken before.</param>
    /// <returns>Passages, best first; a passage that repeats a better one of another article is left out.</returns>
    public static IReadOnlyList<RankedPassage> Choose(
        IReadOnlyList<RankedPassage> ranked, int count, int perArticle, Func<RankedPassage, IReadOnlySet<string>> wordsOf, Predicate<ArticleKey>? takes = null)
    {
        var chosen = new List<RankedPassage>(count);
        var waiting = new List<RankedPassage>();
        var taken = new Dictionary<ArticleKey, int>();

        foreach (var passage in ranked)
        {
            if (chosen.Count == count)
            {
                break;
            }

            if (chosen.Concat(waiting).Any(better => Repeats(better, passage, wordsOf)) || takes?.Invoke(passage.Passage.Article) == false)
            {
                continue;
            }

            if (taken.GetValueOrDefault(passage.Passage.Article) < perArticle)
            {
                chosen.Add(passage);
                taken[passage.Passage.Article] = taken.GetValueOrDefault(passage.Passage.Article) + 1;
            }
            else
            {
                waiting.Add(passage);
            }
        }

        chosen.AddRange(waiting.Take(count - chosen.Count));

        return [.. chosen.OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage, Passage.ById)];
    }

    private static bool Repeats(RankedPassage one, RankedPassage other, Func<RankedPassage, IReadOnlySet<string>> wordsOf)
    {
        var (words, others) = (wordsOf(one), wordsOf(other));
        var (smaller, larger) = words.Count < others.Count ? (words, others) : (others, words);

        if (larger.Count == 0 || smaller.Count < NearIdentical * larger.Count)
        {
            return false;
        }

        var shared = smaller.Count(larger.Contains);

        return shared >= NearIdentical * (words.Count + others.Count - shared);
    }
}
