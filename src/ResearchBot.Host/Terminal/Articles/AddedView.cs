using ResearchBot.Ingestion;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary>What became of articles that were to be added.</summary>
internal sealed record AddedView(
    int Added, int Updated, int Unchanged, int Failed, IReadOnlyList<string> Ids, IReadOnlyList<FailureView> Failures)
{
    public static AddedView Of(ImportTotals totals) => new(
        totals.Added,
        totals.Updated,
        totals.Unchanged,
        totals.Failed.Count,
        [.. totals.Articles.Select(article => article.Id)],
        [.. totals.Failed.Select(failed => new FailureView(failed.Path, failed.Reason))]);
}

internal sealed record FailureView(string Path, string Reason);
