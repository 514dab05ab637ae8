using System.Buffers.Binary;
using System.Globalization;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Suggestions;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Puts articles before moderators. What somebody suggested before is not suggested again, whatever became of it.</summary>
internal sealed class ReviewIntake(CatalogConnections catalog, IOptions<FeedOptions> options, TimeProvider time) : IFeedIntake
{
    private const int Digits = 16;

    /// <inheritdoc/>
    public bool Review => true;

    /// <inheritdoc/>
    public async Task<int> FindRoomAsync(FollowedFeed feed, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);
        var waiting = await context.Set<SuggestionRow>()
            .CountAsync(row => row.Space == feed.Space.Value && row.State == SuggestionState.Waiting && row.FeedId == feed.Id, cancellationToken);

        return Math.Max(0, options.Value.Waiting - waiting);
    }

    /// <inheritdoc/>
    public async Task<TakenItem> TakeAsync(CatalogContext context, FollowedFeed feed, ArticleDraft draft, CancellationToken cancellationToken)
    {
        var row = SuggestionRow.Of(feed.Space, IdOf(feed, draft), draft, time.GetUtcNow());
        (row.FeedId, row.FeedName) = (feed.Id, feed.Title.Length > 0 ? feed.Title : feed.Address);

        if (await WasSuggestedAsync(context, row, cancellationToken))
        {
            return TakenItem.Known;
        }

        context.Add(row);

        return TakenItem.Suggested;
    }

    private static Task<bool> WasSuggestedAsync(CatalogContext context, SuggestionRow row, CancellationToken cancellationToken) => context.Set<SuggestionRow>().AnyAsync(
        known => known.Space == row.Space && (known.Id == row.Id || known.Hash == row.Hash || (row.Address != null && known.Address == row.Address)),
        cancellationToken);

    /// <summary>A number, as the ids of events that members suggest with are: whatever tells suggestions apart by those tells these apart too.</summary>
    private static string IdOf(FollowedFeed feed, ArticleDraft draft)
    {
        var name = ContentHash.Of($"{feed.Id}\n{ArticleId.Of(draft)}");

        return BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(name[..Digits])).ToString(CultureInfo.InvariantCulture);
    }
}
