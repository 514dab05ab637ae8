using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Curation.Corrections;

/// <summary>Tells what a change would do to the answers that were given, before anybody makes it.</summary>
public sealed class CorrectionPreview
{
    private readonly CatalogConnections _catalog;

    internal CorrectionPreview(CatalogConnections catalog) => _catalog = catalog;

    /// <summary>The answers that would be corrected.</summary>
    /// <param name="article">The article.</param>
    /// <param name="text">Its text after the change; null: it is taken out of use.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Those that lose a quote which stands now, oldest first.</returns>
    public async Task<IReadOnlyList<CorrectedAnswer>> FindAsync(ArticleKey article, string? text, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var answers = await context.Set<StoredAnswerRow>().AsNoTracking().Include(answer => answer.Citations)
            .Where(answer => answer.Citations.Any(citation => citation.ArticleSpace == article.Space.Value && citation.ArticleId == article.Id))
            .OrderBy(answer => answer.StoredAt).ThenBy(answer => answer.Id)
            .ToListAsync(cancellationToken);
        var (before, after) = (new CitationStandings(context), new CitationStandings(context));
        after.Suppose(article.Space.Value, article.Id, text);
        var corrected = new List<CorrectedAnswer>();

        foreach (var answer in answers)
        {
            var (lost, left) = (0, 0);

            foreach (var citation in answer.Citations)
            {
                var stands = await before.StandsAsync(citation, cancellationToken);
                var stays = stands && await after.StandsAsync(citation, cancellationToken);
                (lost, left) = (lost + (stands && !stays ? 1 : 0), left + (stays ? 1 : 0));
            }

            corrected.AddRange(lost > 0 ? [new CorrectedAnswer(new SpaceId(answer.Space), answer.Id, lost, left)] : []);
        }

        return corrected;
    }
}

/// <summary>An answer that a change would correct.</summary>
/// <param name="Space">The space that it was given in.</param>
/// <param name="AnswerId">The answer.</param>
/// <param name="Lost">How many quotes it would lose.</param>
/// <param name="Left">How many would stay; none: nothing of it would.</param>
public sealed record CorrectedAnswer(SpaceId Space, string AnswerId, int Lost, int Left);
