using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Retrieval;
using ResearchBot.Tests.Doubles;

namespace ResearchBot.Tests.Retrieval.Ranking;

/// <summary>Writes candidates and rankings by hand.</summary>
internal static class Candidates
{
    public static SearchPlan Plan { get; } = new("", LibraryWorld.Everything);

    public static PassageCandidate Candidate(string article, int start, float termScore, float similarity, ArticleFacets? facets = null) =>
        new(Passage(article, start, $"{article} {start}"), facets ?? new ArticleFacets(), termScore, similarity);

    public static ArticleCandidate Article(string id, float termScore, ArticleFacets? facets = null) =>
        new(LibraryWorld.Key(id), facets ?? new ArticleFacets(), termScore);

    public static RankedPassage Ranked(string article, int start, float score, string text = "") =>
        new(Passage(article, start, text), new ArticleFacets(), score);

    public static Passage Passage(string article, int start, string text) => new()
    {
        Article = LibraryWorld.Key(article),
        Revision = 1,
        Span = new TextSpan(start, start + text.Length),
        Text = text,
        Hash = ContentHash.Of(text),
    };

    public static IReadOnlySet<string> Words(RankedPassage passage) => passage.Passage.Text.Split(' ').ToHashSet();
}
