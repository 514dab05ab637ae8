using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Curation.Suggestions;

/// <summary>
/// What is known about suggestions and not shown or told yet. It stands beside them in the catalog, so that neither a restart nor a
/// kill loses or repeats any of it.
/// </summary>
public sealed class SuggestionNews
{
    private readonly CatalogConnections _catalog;
    private readonly TimeProvider _time;

    internal SuggestionNews(CatalogConnections catalog, TimeProvider time) => (_catalog, _time) = (catalog, time);

    /// <summary>The spaces where something is to be shown or told.</summary>
    public async Task<IReadOnlyList<SpaceId>> ListSpacesAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var names = await context.Set<SuggestionRow>().Where(row => row.Pending > PendingNews.None).Select(row => row.Space).Distinct().ToListAsync(cancellationToken);

        return [.. names.Order(StringComparer.Ordinal).Select(name => new SpaceId(name))];
    }

    /// <summary>What waits without a card, least lately tried first, then oldest first.</summary>
    public async Task<IReadOnlyList<Suggestion>> ListUnseenAsync(SpaceId space, int most, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = With(context, space, PendingNews.Card).OrderBy(row => row.ShowingAt).ThenBy(row => row.SuggestedAt).ThenBy(row => row.Id);

        return await ReadAsync(rows, most, cancellationToken);
    }

    /// <summary>How many wait without a card.</summary>
    public async Task<int> CountUnseenAsync(SpaceId space, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await With(context, space, PendingNews.Card).CountAsync(cancellationToken);
    }

    /// <summary>What has a card that shows something else.</summary>
    public async Task<IReadOnlyList<Suggestion>> ListChangedAsync(SpaceId space, int most, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await ReadAsync(With(context, space, PendingNews.Change).OrderBy(row => row.Id), most, cancellationToken);
    }

    /// <summary>What is decided without the member having been told, longest decided first.</summary>
    public async Task<IReadOnlyList<Suggestion>> ListUntoldAsync(SpaceId space, int most, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await ReadAsync(With(context, space, PendingNews.Outcome).OrderBy(row => row.DecidedAt).ThenBy(row => row.Id), most, cancellationToken);
    }

    /// <summary>Notes that a card is about to be posted.</summary>
    /// <returns>The suggestion as it is now; null when it needs no card any more.</returns>
    public Task<Suggestion?> BeginShowingAsync(Suggestion suggestion, string channelId, CancellationToken cancellationToken) => ChangeAsync(
        suggestion,
        row =>
        {
            if (!row.Pending.HasFlag(PendingNews.Card))
            {
                return false;
            }

            (row.ReviewChannelId, row.ShowingAt) = (channelId, _time.GetUtcNow());

            return true;
        },
        cancellationToken);

    /// <summary>Keeps where moderators see a suggestion.</summary>
    public Task ShownAsync(Suggestion suggestion, ReviewMessage message, CancellationToken cancellationToken) => ChangeAsync(suggestion, row => row.Show(message), cancellationToken);

    /// <summary>Notes that the card shows the suggestion as it was read; what changed meanwhile is still to be shown.</summary>
    public Task RefreshedAsync(Suggestion suggestion, CancellationToken cancellationToken) =>
        ChangeAsync(suggestion, row => row.Pending &= row.IsStill(suggestion) ? ~PendingNews.Change : ~PendingNews.None, cancellationToken);

    /// <summary>Notes that the message with the card is gone.</summary>
    public Task LostAsync(Suggestion suggestion, CancellationToken cancellationToken) => ChangeAsync(
        suggestion,
        row =>
        {
            if (row.ReviewMessageId == suggestion.Review?.MessageId)
            {
                row.Lose();
            }
        },
        cancellationToken);

    /// <summary>Notes that the member is about to be told.</summary>
    /// <returns>The suggestion as it is now; null when there is nothing to tell any more.</returns>
    public Task<Suggestion?> BeginTellingAsync(Suggestion suggestion, CancellationToken cancellationToken) => ChangeAsync(
        suggestion,
        row =>
        {
            row.TellingAt = _time.GetUtcNow();

            return row.Pending.HasFlag(PendingNews.Outcome);
        },
        cancellationToken);

    /// <summary>Notes that the member has been told, or cannot be. A decision that came after another is still to be told.</summary>
    public Task ToldAsync(Suggestion suggestion, CancellationToken cancellationToken) =>
        ChangeAsync(suggestion, row => row.Pending &= row.DecidedAt == suggestion.DecidedAt ? ~PendingNews.Outcome : ~PendingNews.None, cancellationToken);

    private Task<Suggestion?> ChangeAsync(Suggestion suggestion, Action<SuggestionRow> change, CancellationToken cancellationToken) => ChangeAsync(
        suggestion,
        row =>
        {
            change(row);

            return true;
        },
        cancellationToken);

    private Task<Suggestion?> ChangeAsync(Suggestion suggestion, Func<SuggestionRow, bool> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            // It may have been deleted with its space, or with its member.
            var row = await context.Set<SuggestionRow>().FindAsync([suggestion.Space.Value, suggestion.Id], cancellationToken);

            return row is not null && change(row) ? row.ToSuggestion() : null;
        },
        cancellationToken);

    private static IQueryable<SuggestionRow> With(CatalogContext context, SpaceId space, PendingNews news) =>
        context.Set<SuggestionRow>().AsNoTracking().Where(row => row.Pending > PendingNews.None && row.Space == space.Value && (row.Pending & news) == news);

    private static async Task<IReadOnlyList<Suggestion>> ReadAsync(IQueryable<SuggestionRow> rows, int most, CancellationToken cancellationToken) =>
        [.. (await rows.Take(most).ToListAsync(cancellationToken)).Select(row => row.ToSuggestion())];
}
