using System.Runtime.CompilerServices;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Ingestion.Reading.Lines;

namespace ResearchBot.Ingestion;

/// <summary>Writes the articles of a space as lines that <see cref="ArticleImport"/> reads again.</summary>
public sealed class ArticleExport(ArticleCatalog catalog, ArticleHistories histories, AuditTrail trail)
{
    /// <summary>The lines: articles by id; with their history also removed articles, earlier revisions, and then the acts of the audit trail.</summary>
    public async IAsyncEnumerable<ExportLine> ReadAsync(SpaceId space, bool withHistory, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!withHistory)
        {
            await foreach (var article in catalog.ReadAsync(space, cancellationToken))
            {
                yield return new ExportLine(ArticleLine.Write(article), IsArticle: true);
            }

            yield break;
        }

        await foreach (var (article, history) in histories.ReadAsync(space, cancellationToken))
        {
            yield return new ExportLine(ArticleLine.Write(article, history), IsArticle: true);
        }

        await foreach (var act in trail.ReadAsync(space, cancellationToken))
        {
            yield return new ExportLine(ActLine.Write(act), IsArticle: false);
        }
    }
}

/// <summary>A line of an export.</summary>
/// <param name="Json">The line, without its end.</param>
/// <param name="IsArticle">It is an article, and no act of the audit trail.</param>
public readonly record struct ExportLine(string Json, bool IsArticle);
