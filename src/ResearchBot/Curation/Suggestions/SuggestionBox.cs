using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;

namespace ResearchBot.Curation.Suggestions;

/// <summary>Keeps what members suggest, apart from articles and index, until a moderator decides.</summary>
public sealed partial class SuggestionBox
{
    private readonly CatalogConnections _catalog;
    private readonly CorpusQuota _quota;
    private readonly CurationOptions _options;
    private readonly TimeProvider _time;

    internal SuggestionBox(CatalogConnections catalog, CorpusQuota quota, CurationOptions options, TimeProvider time) =>
        (_catalog, _quota, _options, _time) = (catalog, quota, options, time);

    /// <summary>Takes a suggestion; the same id again is the same suggestion. Which article it is and who may see it are not for its text to say.</summary>
    /// <param name="space">The space.</param>
    /// <param name="id">The id of what it came with.</param>
    /// <param name="memberId">Who suggests; null where it is no member.</param>
    /// <param name="channelId">Where.</param>
    /// <param name="draft">What was read.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    public Task<SuggestOutcome> SuggestAsync(
        SpaceId space, string id, string? memberId, string channelId, ArticleDraft draft, CancellationToken cancellationToken) => _catalog.GrowAsync<SuggestOutcome>(
        CatalogWriter.SizeOf([draft]),
        async context =>
        {
            if (await context.Set<SuggestionRow>().FindAsync([space.Value, id], cancellationToken) is { } known)
            {
                return new SuggestOutcome.Suggested(known.ToSuggestion());
            }

            if (memberId is not null && await Waiting(context, space).CountAsync(row => row.MemberId == memberId, cancellationToken) >= _options.WaitingAMember)
            {
                return new SuggestOutcome.TooManyWaiting(_options.WaitingAMember);
            }

            var row = context.Add(SuggestionRow.Of(space, id, draft with { Details = draft.Details with { Shelves = [], Extra = null } }, _time.GetUtcNow())).Entity;
            (row.MemberId, row.ChannelId) = (memberId, channelId);

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

    /// <summary>Corrects what is known about a suggestion while it waits.</summary>
    /// <returns>The suggestion as it is now, corrected or decided meanwhile; null when there is none.</returns>
    public Task<Suggestion?> EditAsync(SpaceId space, string id, Func<ArticleDetails, ArticleDetails> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            var row = await context.Set<SuggestionRow>().FindAsync([space.Value, id], cancellationToken);

            if (row is { State: SuggestionState.Waiting })
            {
                row.Describe(change(row.ToDraft().Details));
                row.Pending |= row.ReviewMessageId is null ? PendingNews.None : PendingNews.Change;
            }

            return row?.ToSuggestion();
        },
        cancellationToken);

    /// <summary>Makes an article of a suggestion, in one transaction, in which the quota is asked too: of several at once none passes it.</summary>
    public Task<Decision> ApproveAsync(SpaceId space, string id, Actor who, CancellationToken cancellationToken) => ApproveAsync(space, id, who, mayChange: null, cancellationToken);

    /// <summary>Makes an article of a suggestion on the account of somebody who may not change every article.</summary>
    /// <param name="space">The space.</param>
    /// <param name="id">The suggestion.</param>
    /// <param name="who">Who approves.</param>
    /// <param name="mayChange">Whether an article that is there already, on some shelves, may be changed; null: every one.</param>
    /// <param name="cancellationToken">Stops the work; nothing is changed then.</param>
    public Task<Decision> ApproveAsync(SpaceId space, string id, Actor who, Func<IReadOnlyList<string>, bool>? mayChange, CancellationToken cancellationToken) => DecideAsync(
        space,
        id,
        async (context, row) =>
        {
            var draft = row.ToDraft();

            if (await _quota.FindExcessAsync(context, space, [draft], cancellationToken) is { } excess)
            {
                return new Decision.OverQuota(row.ToSuggestion(), excess);
            }

            var now = _time.GetUtcNow();
            var change = await CatalogChange.BeginAsync(context, space, who, now, cancellationToken);
            var known = await change.FindShelvesAsync([ArticleId.Of(draft)], cancellationToken);

            if (mayChange is not null && !known.Values.All(mayChange))
            {
                return new Decision.NotTheirs(row.ToSuggestion());
            }

            row.Decide(SuggestionState.Approved, who.Name, reason: null, now);

            // What takes the place of an article stands where that stood: nobody takes one off a shelf by suggesting it.
            IReadOnlyList<string> shelves = [.. draft.Details.Shelves.Concat(known.Values.SelectMany(shelf => shelf)).DistinctBy(FacetKey.Of)];
            var added = (await change.AddAsync([draft with { Details = draft.Details with { Shelves = shelves } }], approved: true, note: null, cancellationToken))[0];

            if (added.Outcome is AddOutcome.Unchanged)
            {
                change.Note(CorpusActKind.Approved, added.Key.Id, note: null);
            }

            return new Decision.Made(row.ToSuggestion(), added.Key);
        },
        cancellationToken);

    /// <summary>Rejects a suggestion.</summary>
    public Task<Decision> RejectAsync(SpaceId space, string id, Actor who, string? reason, CancellationToken cancellationToken) => DecideAsync(
        space,
        id,
        async (context, row) =>
        {
            var now = _time.GetUtcNow();
            row.Decide(SuggestionState.Rejected, who.Name, reason, now);
            (await CatalogChange.BeginAsync(context, space, who, now, cancellationToken)).Note(CorpusActKind.Rejected, ArticleId.Of(row.ToDraft()), reason);

            return new Decision.Made(row.ToSuggestion(), Article: null);
        },
        cancellationToken);

    private Task<Decision> DecideAsync(SpaceId space, string id, Func<CatalogContext, SuggestionRow, Task<Decision>> decide, CancellationToken cancellationToken) => _catalog.GrowAsync(
        1 << 20,
        async context => await context.Set<SuggestionRow>().FindAsync([space.Value, id], cancellationToken) switch
        {
            null => new Decision.NoSuchSuggestion(),
            { State: SuggestionState.Waiting } row => await decide(context, row),
            var decided => new Decision.TooLate(decided.ToSuggestion()),
        },
        cancellationToken);

    private static IQueryable<SuggestionRow> Waiting(CatalogContext context, SpaceId space) =>
        context.Set<SuggestionRow>().Where(row => row.Space == space.Value && row.State == SuggestionState.Waiting);
}
