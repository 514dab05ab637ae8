using Microsoft.EntityFrameworkCore;

using ResearchBot.Chat.Feedback;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;

namespace ResearchBot.Chat.Privacy;

/// <summary>Erases what members wrote, and who they are, when a space keeps it no longer.</summary>
public sealed class RetentionSweeper
{
    private const int Batch = 500;

    private readonly CatalogConnections _catalog;
    private readonly Retention _retention;

    internal RetentionSweeper(CatalogConnections catalog, Retention retention)
    {
        _catalog = catalog;
        _retention = retention;
    }

    /// <summary>
    /// Erases what is due. Where no text is kept, who asked is known for one day more, so that a conversation can go on and
    /// feedback be changed.
    /// </summary>
    /// <returns>How many questions, votes and reports lost something.</returns>
    public async Task<Forgotten> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (questions, feedback) = (0, 0);

        foreach (var space in await ListSpacesAsync(cancellationToken))
        {
            var days = await _retention.DaysOfAsync(space, cancellationToken);
            var (texts, names) = (now.AddDays(-days), now.AddDays(-Math.Max(1, days)));
            questions += await SweepAsync(space, row => row.AskedAt < names && (row.MemberId != null || row.Text != null), ChatErasure.EraseAsync, cancellationToken);
            questions += await SweepAsync(space, row => row.AskedAt < texts && row.Text != null, ChatErasure.DropTextAsync, cancellationToken);
            feedback += await _catalog.WriteAsync(
                context => ChatErasure.EraseAsync(
                    context.Set<FeedbackRow>().Where(row =>
                        row.Space == space.Value && row.ChangedAt < names && (row.MemberId != null || row.Reason != null || row.Report != null)),
                    cancellationToken),
                cancellationToken);
        }

        if (questions + feedback > 0)
        {
            await _catalog.EmptyLogAsync(cancellationToken);
        }

        return new Forgotten(questions, feedback);
    }

    private async Task<IReadOnlyList<SpaceId>> ListSpacesAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var spaces = await context.Set<QuestionRow>().Select(row => row.Space).Distinct().Order().ToListAsync(cancellationToken);

        return [.. spaces.Select(space => new SpaceId(space))];
    }

    private async Task<int> SweepAsync(
        SpaceId space,
        System.Linq.Expressions.Expression<Func<QuestionRow, bool>> isDue,
        Func<CatalogContext, IReadOnlyCollection<string>, CancellationToken, Task> erase,
        CancellationToken cancellationToken)
    {
        var swept = 0;

        while (true)
        {
            List<string> ids;

            await using (var context = await _catalog.OpenAsync(cancellationToken))
            {
                ids = await context.Set<QuestionRow>()
                    .Where(row => row.Space == space.Value)
                    .Where(isDue)
                    .Select(row => row.Id)
                    .Take(Batch)
                    .ToListAsync(cancellationToken);
            }

            if (ids.Count == 0)
            {
                return swept;
            }

            await _catalog.WriteAsync(
                async context =>
                {
                    await erase(context, ids, cancellationToken);

                    return swept += ids.Count;
                },
                cancellationToken);
        }
    }
}
