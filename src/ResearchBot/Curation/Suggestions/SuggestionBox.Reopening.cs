using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Curation.Suggestions;

/// <content>Rejections that are taken back.</content>
public sealed partial class SuggestionBox
{
    /// <summary>Takes back the rejection that an act of the trail tells of: the suggestion waits again. That is an act, too.</summary>
    /// <param name="space">The space.</param>
    /// <param name="act">The act's number in it.</param>
    /// <param name="who">Who takes it back.</param>
    /// <param name="cancellationToken">Stops the work; nothing is changed then.</param>
    internal Task<UndoOutcome> ReopenAsync(SpaceId space, long act, Actor who, CancellationToken cancellationToken) => _catalog.WriteAsync<UndoOutcome>(
        async context =>
        {
            var rejection = await context.Set<CorpusActRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Space == space.Value && row.Number == act, cancellationToken);

            if (rejection is not { Kind: CorpusActKind.Rejected })
            {
                return new UndoOutcome.Refused(rejection is null ? UndoRefusal.NoSuchAct : UndoRefusal.NothingToUndo);
            }

            // The act and the decision were written in one transaction, at one moment.
            var decided = await context.Set<SuggestionRow>()
                .Where(row => row.Space == space.Value && row.State == SuggestionState.Rejected && row.DecidedAt == rejection.At && row.DecidedBy == rejection.Who)
                .ToListAsync(cancellationToken);

            if (decided.Find(row => ArticleId.Of(row.ToDraft()) == rejection.ArticleId) is not { } rejected)
            {
                return new UndoOutcome.Refused(UndoRefusal.ChangedSince);
            }

            rejected.Reopen();
            var change = await CatalogChange.BeginAsync(context, space, who, _time.GetUtcNow(), cancellationToken);

            return new UndoOutcome.Undone(change.Note(CorpusActKind.Undone, rejection.ArticleId, note: null, act));
        },
        cancellationToken);
}
