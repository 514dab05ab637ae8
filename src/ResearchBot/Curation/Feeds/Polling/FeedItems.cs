using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds.Stored;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Remembers which items of feeds have been dealt with: in the transaction that dealt with them, so that no kill can come between.</summary>
internal sealed class FeedItems(CatalogConnections catalog, IEnumerable<IFeedIntake> intakes, TimeProvider time)
{
    private const int Batch = 200;

    private readonly IReadOnlyList<IFeedIntake> _intakes = [.. intakes];

    /// <summary>Tells which of some items have been dealt with.</summary>
    public async Task<IReadOnlySet<string>> FindDoneAsync(SpaceId space, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);
        var done = new HashSet<string>(StringComparer.Ordinal);

        foreach (var batch in keys.Distinct().Chunk(Batch))
        {
            done.UnionWith(await context.Set<FeedItemRow>()
                .Where(row => row.Space == space.Value && row.DoneAt != null && batch.Contains(row.Key))
                .Select(row => row.Key)
                .ToListAsync(cancellationToken));
        }

        return done;
    }

    /// <summary>Takes an item in, unless it was meanwhile, or its article is there already: what a person added or removed stays as it is.</summary>
    public async Task<TakenItem> TakeAsync(FollowedFeed feed, string key, ArticleDraft draft, CancellationToken cancellationToken)
    {
        var taken = await catalog.GrowAsync(
            CatalogWriter.SizeOf([draft]),
            async context =>
            {
                string[] keys = [.. new[] { key, ItemKeys.OfText(draft.Text), draft.Details.Url is { } url ? ItemKeys.OfPage(url) : key }.Distinct()];
                var known = await context.Set<FeedItemRow>().AnyAsync(row => row.Space == feed.Space.Value && row.DoneAt != null && keys.Contains(row.Key), cancellationToken);
                var item = known || await IsThereAsync(context, feed.Space, draft, cancellationToken)
                    ? TakenItem.Known
                    : await IntakeOf(feed).TakeAsync(context, feed, draft, cancellationToken);

                foreach (var one in keys)
                {
                    await FinishAsync(context, feed, one, row => row.ArticleId = item.Article?.Key.Id, cancellationToken);
                }

                return item;
            },
            cancellationToken);

        if (taken.Article is { } added)
        {
            WriteSteps.Announce(WriteSteps.Acknowledged, new[] { added });
        }

        return taken;
    }

    /// <summary>How many articles of a feed may come in now.</summary>
    public Task<int> FindRoomAsync(FollowedFeed feed, CancellationToken cancellationToken) => IntakeOf(feed).FindRoomAsync(feed, cancellationToken);

    /// <summary>Gives an item up.</summary>
    public Task GiveUpAsync(FollowedFeed feed, string key, string sentence, CancellationToken cancellationToken) => catalog.WriteAsync(
        context => FinishAsync(context, feed, key, row => row.Fault = sentence, cancellationToken), cancellationToken);

    /// <summary>Notes that an item could not be had this time.</summary>
    /// <returns>False when it was given up, because that was so too often.</returns>
    public Task<bool> PutOffAsync(FollowedFeed feed, string key, string sentence, int most, CancellationToken cancellationToken) => catalog.WriteAsync(
        async context =>
        {
            var row = await FindAsync(context, feed, key, cancellationToken);
            row.Fault = sentence;
            row.DoneAt = ++row.Attempts >= most ? time.GetUtcNow() : null;

            return row.DoneAt is null;
        },
        cancellationToken);

    private IFeedIntake IntakeOf(FollowedFeed feed) => _intakes.First(intake => intake.Review == feed.Filing.Review);

    private static async Task<bool> IsThereAsync(CatalogContext context, SpaceId space, ArticleDraft draft, CancellationToken cancellationToken)
    {
        var (id, url) = (ArticleId.Of(draft), draft.Details.Url);

        return await context.Articles.AnyAsync(article => article.Space == space.Value && (article.Id == id || (url != null && article.Url == url)), cancellationToken);
    }

    private async Task<bool> FinishAsync(CatalogContext context, FollowedFeed feed, string key, Action<FeedItemRow> note, CancellationToken cancellationToken)
    {
        var row = await FindAsync(context, feed, key, cancellationToken);

        if (row.DoneAt is null)
        {
            note(row);
            row.DoneAt = time.GetUtcNow();
        }

        return true;
    }

    private static async Task<FeedItemRow> FindAsync(CatalogContext context, FollowedFeed feed, string key, CancellationToken cancellationToken) =>
        await context.Set<FeedItemRow>().FindAsync([feed.Space.Value, key], cancellationToken)
        ?? context.Add(new FeedItemRow { Space = feed.Space.Value, Key = key, FeedId = feed.Id }).Entity;
}
