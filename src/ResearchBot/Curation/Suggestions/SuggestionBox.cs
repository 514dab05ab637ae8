using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Curation.Suggestions;

/// <summary>Keeps what members suggest, apart from articles and index, until a moderator decides.</summary>
public sealed class SuggestionBox
{
    private readonly CatalogConnections _catalog;
    private readonly CurationOptions _options;
    private readonly TimeProvider _time;

    internal SuggestionBox(CatalogConnections catalog, CurationOptions options, TimeProvider time) => (_catalog, _options, _time) = (catalog, options, time);

    /// <summary>Takes a suggestion; the same id again is the same suggestion. Which article it is and who may see it are not for its text to say.</summary>
    /// <param name="space">The space.</param>
    /// <param name="id">The id of what it came with.</param>
    /// <param name="memberId">Who suggests.</param>
    /// <param name="channelId">Where.</param>
    /// <param name="draft">What was read.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    public Task<SuggestOutcome> SuggestAsync(
        SpaceId space, string id, string memberId, string channelId, ArticleDraft draft, CancellationToken cancellationToken) => _catalog.GrowAsync<SuggestOutcome>(
        CatalogWriter.SizeOf([draft]),
        async context =>
        {
            if (await context.Set<SuggestionRow>().FindAsync([space.Value, id], cancellationToken) is { } known)
            {
                return new SuggestOutcome.Suggested(known.ToSuggestion());
            }

            if (await Waiting(context, space).CountAsync(row => row.MemberId == memberId, cancellationToken) >= _options.WaitingAMember)
            {
                return new SuggestOutcome.TooManyWaiting(_options.WaitingAMember);
            }

            var row = context.Add(new SuggestionRow
            {
                Space = space.Value,
                Id = id,
                MemberId = memberId,
                ChannelId = channelId,
                SuggestedAt = _time.GetUtcNow(),
                Text = draft.Text,
                Pages = PageStarts.Write(draft.Pages),
            }).Entity;
            row.Describe(draft.Details with { Shelves = [], Extra = null });

            return new SuggestOutcome.Suggested(row.ToSuggestion());
        },
        cancellationToken);

    /// <summary>One suggestion; null when the space has none with that id.</summary>
    public async Task<Suggestion?> FindAsync(SpaceId space, string id, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return (await context.Set<SuggestionRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Space == space.Value && row.Id == id, cancellationToken))?.ToSuggestion();
    }

    /// <summary>What waits in a space, oldest first.</summary>
    /// <param name="space">The space.</param>
    /// <param name="outlet">Only what is from this outlet; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Suggestion>> ListWaitingAsync(SpaceId space, string? outlet, CancellationToken cancellationToken)
    {
        var name = outlet?.Trim().ToLowerInvariant();
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await Waiting(context, space).AsNoTracking()
            .Where(row => name == null || row.Outlet == name)
            .OrderBy(row => row.SuggestedAt).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => row.ToSuggestion())];
    }

    /// <summary>Keeps where moderators see a suggestion.</summary>
    public Task ShownAsync(SpaceId space, string id, ReviewMessage message, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            if (await context.Set<SuggestionRow>().FindAsync([space.Value, id], cancellationToken) is { } row)
            {
                (row.ReviewChannelId, row.ReviewMessageId) = (message.ChannelId, message.MessageId);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Corrects what is known about a suggestion while it waits.</summary>
    /// <returns>The suggestion as it is now, corrected or decided meanwhile; null when there is none.</returns>
    public Task<Suggestion?> EditAsync(SpaceId space, string id, Func<ArticleDetails, ArticleDetails> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            var row = await context.Set<SuggestionRow>().FindAsync([space.Value, id], cancellationToken);

            if (row is { State: SuggestionState.Waiting })
            {
                row.Describe(change(row.ToDraft().Details));
            }

            return row?.ToSuggestion();
        },
        cancellationToken);

    /// <summary>Makes an article of a suggestion, in one transaction.</summary>
    public Task<Decision> ApproveAsync(SpaceId space, string id, Actor who, CancellationToken cancellationToken) => DecideAsync(
        space,
        id,
        who,
        SuggestionState.Approved,
        reason: null,
        async (change, row) =>
        {
            var added = (await change.AddAsync([row.ToDraft()], approved: true, note: null, cancellationToken))[0];

            if (added.Outcome is AddOutcome.Unchanged)
            {
                change.Note(CorpusActKind.Approved, added.Key.Id, note: null);
            }

            return added.Key;
        },
        cancellationToken);

    /// <summary>Rejects a suggestion.</summary>
    public Task<Decision> RejectAsync(SpaceId space, string id, Actor who, string? reason, CancellationToken cancellationToken) => DecideAsync(
        space,
        id,
        who,
        SuggestionState.Rejected,
        reason,
        (change, row) =>
        {
            change.Note(CorpusActKind.Rejected, ArticleId.Of(row.ToDraft()), reason);

            return Task.FromResult<ArticleKey?>(null);
        },
        cancellationToken);

    private Task<Decision> DecideAsync(
        SpaceId space, string id, Actor who, SuggestionState state, string? reason, Func<CatalogChange, SuggestionRow, Task<ArticleKey?>> act, CancellationToken cancellationToken) => _catalog.GrowAsync<Decision>(
        1 << 20,
        async context =>
        {
            var row = await context.Set<SuggestionRow>().FindAsync([space.Value, id], cancellationToken);

            if (row is not { State: SuggestionState.Waiting })
            {
                return row is null ? new Decision.NoSuchSuggestion() : new Decision.TooLate(row.ToSuggestion());
            }

            var now = _time.GetUtcNow();
            (row.State, row.DecidedBy, row.DecidedAt, row.Reason) = (state, who.Name, now, reason);
            var article = await act(await CatalogChange.BeginAsync(context, space, who, now, cancellationToken), row);

            return new Decision.Made(row.ToSuggestion(), article);
        },
        cancellationToken);

    private static IQueryable<SuggestionRow> Waiting(CatalogContext context, SpaceId space) =>
        context.Set<SuggestionRow>().Where(row => row.Space == space.Value && row.State == SuggestionState.Waiting);
}
