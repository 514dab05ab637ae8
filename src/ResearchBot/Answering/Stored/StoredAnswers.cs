using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Answering.Stored;

/// <summary>Keeps the answers that were given, for their quotes, for follow-ups and for corrections. Nothing is read without naming the space.</summary>
public sealed class StoredAnswers
{
    private const string Secret = "answers";

    private readonly CatalogConnections _catalog;
    private readonly CatalogSecrets _secrets;
    private readonly TimeProvider _time;

    internal StoredAnswers(CatalogConnections catalog, CatalogSecrets secrets, TimeProvider time)
    {
        _catalog = catalog;
        _secrets = secrets;
        _time = time;
    }

    /// <summary>Finds an answer of a space.</summary>
    public async Task<StoredAnswer?> FindAsync(SpaceId space, string id, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var row = await In(context, space).FirstOrDefaultAsync(answer => answer.Id == id, cancellationToken);

        return row is null ? null : AnswerMapping.Read(row);
    }

    /// <summary>Finds several answers of a space; those that are not there are missing from the result.</summary>
    public async Task<IReadOnlyDictionary<string, StoredAnswer>> FindAsync(
        SpaceId space, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.ToList();
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await In(context, space).Where(answer => wanted.Contains(answer.Id)).ToListAsync(cancellationToken);

        return rows.ToDictionary(row => row.Id, AnswerMapping.Read, StringComparer.Ordinal);
    }

    /// <summary>Lists the answers of a space that cite an article, oldest first.</summary>
    /// <param name="space">The space that they were given in; the article may stand in the shared one.</param>
    /// <param name="article">The article.</param>
    /// <param name="revision">One of its revisions; null: any.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<StoredAnswer>> ListCitingAsync(
        SpaceId space, ArticleKey article, int? revision, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await In(context, space)
            .Where(answer => answer.Citations.Any(citation =>
                citation.ArticleSpace == article.Space.Value
                && citation.ArticleId == article.Id
                && (revision == null || citation.Revision == revision)))
            .OrderBy(answer => answer.StoredAt).ThenBy(answer => answer.Id)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(AnswerMapping.Read)];
    }

    /// <summary>Lists the spaces whose answers cite an article: which communities a correction concerns.</summary>
    public async Task<IReadOnlyList<SpaceId>> ListSpacesCitingAsync(ArticleKey article, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var spaces = await context.Set<StoredCitationRow>()
            .Where(citation => citation.ArticleSpace == article.Space.Value && citation.ArticleId == article.Id)
            .Select(citation => citation.Space)
            .Distinct()
            .Order()
            .ToListAsync(cancellationToken);

        return [.. spaces.Select(space => new SpaceId(space))];
    }

    /// <summary>The id of the answer to a question.</summary>
    internal ValueTask<string> IdOfAsync(SpaceId space, string question, CancellationToken cancellationToken) =>
        _secrets.DeriveAsync(Secret, $"{space}\n{question}", cancellationToken);

    /// <summary>Stores an answer within a change of the catalog, in place of one that the same question had.</summary>
    internal async Task StoreAsync(
        CatalogContext context, SpaceId space, string id, GivenAnswer given, bool keepsText, CancellationToken cancellationToken)
    {
        await context.Set<StoredCitationRow>().Where(citation => citation.AnswerId == id).ExecuteDeleteAsync(cancellationToken);
        var row = await context.Set<StoredAnswerRow>().FindAsync([id], cancellationToken)
            ?? context.Add(new StoredAnswerRow { Id = id, Space = space.Value }).Entity;
        row.Outcome = given.Outcome;
        row.Body = keepsText ? given.Body?.Write() : null;
        row.StoredAt = _time.GetUtcNow();
        row.Citations = [.. given.Citations.Select(citation => AnswerMapping.Row(id, space, citation, keepsText && given.Body is not null))];
        await NoteLateChangesAsync(context, given.Citations, cancellationToken);
    }

    /// <summary>An article that changed while the answer was written was looked at before this answer stood here: it is to be looked at again.</summary>
    private static async Task NoteLateChangesAsync(CatalogContext context, IReadOnlyList<Citation> citations, CancellationToken cancellationToken)
    {
        foreach (var cited in citations.DistinctBy(citation => (citation.Article, citation.Revision)))
        {
            var (space, article, revision) = (cited.Article.Space.Value, cited.Article.Id, cited.Revision);

            if (!await context.Articles.AnyAsync(row => row.Space == space && row.Id == article && row.RemovedAt == null && row.Revision == revision, cancellationToken))
            {
                context.Add(new ArticleChangeRow { Space = space, ArticleId = article });
            }
        }
    }

    /// <summary>Drops the text of answers within a change of the catalog: where they point remains, for corrections.</summary>
    internal static async Task DropTextAsync(CatalogContext context, IQueryable<string> answers, CancellationToken cancellationToken)
    {
        await context.Set<StoredCitationRow>()
            .Where(citation => citation.Quote != null && answers.Contains(citation.AnswerId))
            .ExecuteUpdateAsync(row => row.SetProperty(citation => citation.Quote, (string?)null), cancellationToken);
        await context.Set<StoredAnswerRow>()
            .Where(answer => answer.Body != null && answers.Contains(answer.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(answer => answer.Body, (string?)null), cancellationToken);
    }

    private static IQueryable<StoredAnswerRow> In(CatalogContext context, SpaceId space) =>
        context.Set<StoredAnswerRow>().AsNoTracking().Include(answer => answer.Citations).Where(answer => answer.Space == space.Value);
}
