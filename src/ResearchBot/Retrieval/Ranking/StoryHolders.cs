using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>Which article stands for each text that several outlets printed: the first one that is taken. Its copies are no further sources.</summary>
/// <param name="versions">What is known of the articles; those that were never compared with others stand for themselves.</param>
internal sealed class StoryHolders(IReadOnlyDictionary<ArticleKey, ArticleVersion> versions)
{
    private readonly Dictionary<string, ArticleKey> _holders = new(StringComparer.Ordinal);

    /// <summary>Takes an article.</summary>
    /// <returns>False where a copy of it was taken before.</returns>
    public bool TryTake(ArticleKey article)
    {
        var marks = MarksOf(article);

        if (marks.Any(mark => _holders.TryGetValue(mark, out var holder) && holder != article))
        {
            return false;
        }

        foreach (var mark in marks)
        {
            _holders[mark] = article;
        }

        return true;
    }

    /// <summary>Near copies share the story of their space, copies to the letter their hash in any space.</summary>
    private string[] MarksOf(ArticleKey article) =>
        versions.GetValueOrDefault(article) is { Story: { } story, Hash: { } hash } ? [$"{article.Space}\n{story}", hash] : [];
}
