using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Retrieval.Questions;
using ResearchBot.Retrieval.Ranking;

namespace ResearchBot.Retrieval;

/// <summary>Finds passages: plan, candidates from the index, one ranking, diversity. Ranking is the same whatever the backend.</summary>
public sealed class Retriever
{
    private readonly QuestionPlanner _planner;
    private readonly ScopeReader _scopes;
    private readonly ProfileSource _profiles;
    private readonly IPassageIndex _index;
    private readonly ArticleCatalog _catalog;
    private readonly TextAnalyzer _analyzer;
    private readonly Ranker _ranker;
    private readonly IndexRepair _repair;

    internal Retriever(
        QuestionPlanner planner,
        ScopeReader scopes,
        ProfileSource profiles,
        IPassageIndex index,
        ArticleCatalog catalog,
        TextAnalyzer analyzer,
        Ranker ranker,
        IndexRepair repair)
    {
        _planner = planner;
        _scopes = scopes;
        _profiles = profiles;
        _index = index;
        _catalog = catalog;
        _analyzer = analyzer;
        _ranker = ranker;
        _repair = repair;
    }

    /// <summary>Searches; an index that turns out to be damaged is built anew first.</summary>
    /// <returns>What was found; of articles in use alone, and only their current revisions.</returns>
    public async Task<Findings> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await SearchAsync(request, cancellationToken);
        }
        catch (DamagedIndexException)
        {
            await _repair.RepairAsync(cancellationToken);

            return await SearchAsync(request, cancellationToken);
        }
    }

    private async Task<Findings> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (await _profiles.FindAsync(cancellationToken) is not { } profile)
        {
            if (await _index.FindProfileIdAsync(cancellationToken) is not null)
            {
                throw new DamagedIndexException();
            }

            return new Findings(new SearchPlan(request.Text, request.Filter), [], []);
        }

        var scope = await _scopes.ReadAsync(request.Filter.Scope, cancellationToken);
        var whole = await SearchAsync(request, profile, scope, cancellationToken);

        if (request.IsLiteral || QuestionParts.Of(request.Text) is not { Count: > 0 } parts)
        {
            return whole;
        }

        var found = new List<Findings>(parts.Count);
        HashSet<ArticleKey> beside = [.. request.Beside, .. ArticlesOf(whole)];

        foreach (var part in parts)
        {
            found.Add(await SearchAsync(request with { Text = part, Filter = whole.Plan.Filter, Beside = beside }, profile, scope, cancellationToken));
            beside.UnionWith(ArticlesOf(found[^1]));
        }

        return _ranker.Join(whole, found, request.Count);
    }

    private async Task<Findings> SearchAsync(SearchRequest request, IndexProfile profile, ScopeFacts scope, CancellationToken cancellationToken)
    {
        var plan = _planner.Plan(request, profile.Lexicon, request.IsLiteral ? scope with { Outlets = [] } : scope);
        var vector = await EncodeAsync(plan, profile, cancellationToken);
        var legs = await _index.SearchAsync(profile, new PassageQuery(plan.Filter, plan.Terms, vector), cancellationToken);
        var (current, stories) = await DropStaleAsync(legs, plan.Filter, request.Beside, cancellationToken);

        return await _ranker.RankAsync(plan, current, profile, vector, stories, request.Count, cancellationToken);
    }

    private static IEnumerable<ArticleKey> ArticlesOf(Findings findings) => findings.Passages.Select(found => found.Passage.Article);

    private async Task<ReadOnlyMemory<float>> EncodeAsync(SearchPlan plan, IndexProfile profile, CancellationToken cancellationToken)
    {
        if (profile.Embedding.Dimensions == 0)
        {
            return default;
        }

        var terms = TermCounts.Of(_analyzer.Analyze(plan.Text, plan.Language).Select(token => token.Term).Concat(plan.OtherForms.Keys));
        var vectors = await profile.Embedding.EncodeAsync([new EmbeddingInput(plan.Text, terms)], cancellationToken);

        return vectors[0];
    }

    /// <summary>The wall, and the truth, once more: whatever an index returns, only current revisions of articles in use that the filter allows go on.</summary>
    private async Task<(IndexLegs Legs, StoryHolders Stories)> DropStaleAsync(
        IndexLegs legs, PassageFilter filter, IReadOnlyCollection<ArticleKey> beside, CancellationToken cancellationToken)
    {
        var keys = legs.Passages.Select(candidate => candidate.Passage.Article)
            .Concat(legs.Articles.Select(candidate => candidate.Article))
            .Concat(beside)
            .Where(key => filter.Scope.Allows(key.Space));
        var versions = await _catalog.FindVersionsInUseAsync(keys, cancellationToken);
        var stories = new StoryHolders(versions);

        foreach (var article in beside)
        {
            stories.TryTake(article);
        }

        return (new IndexLegs(
            [.. legs.Passages.Where(candidate =>
                filter.Allows(candidate.Passage.Article, candidate.Facets)
                && versions.TryGetValue(candidate.Passage.Article, out var version)
                && candidate.Passage.Revision == version.Revision)],
            [.. legs.Articles.Where(candidate => filter.Allows(candidate.Article, candidate.Facets) && versions.ContainsKey(candidate.Article))]), stories);
    }
}
