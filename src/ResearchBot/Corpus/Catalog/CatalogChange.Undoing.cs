using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Corpus.Catalog;

/// <content>Acts that are undone.</content>
internal sealed partial class CatalogChange
{
    /// <summary>Puts back what was before an act: what was known, whether it was in use, and the text, which comes again as the newest revision.</summary>
    public async Task<UndoOutcome> UndoAsync(long number, CancellationToken cancellationToken)
    {
        if ((await _context.Set<CorpusActRow>().FindAsync([_space.Value, number], cancellationToken))?.ToAct() is not { } act)
        {
            return new UndoOutcome.Refused(UndoRefusal.NoSuchAct);
        }

        // What was decided about a suggestion is taken back where suggestions are.
        if (act.Kind is CorpusActKind.Rejected || !act.CanBeUndone)
        {
            return new UndoOutcome.Refused(UndoRefusal.NothingToUndo);
        }

        return await FindAsync(act.Article.Id, cancellationToken) is { } current && act.After!.IsLike(current.Before)
            ? await UndoAsync(act, current, cancellationToken)
            : new UndoOutcome.Refused(UndoRefusal.ChangedSince);
    }

    private async Task<UndoOutcome> UndoAsync(CorpusAct act, Current current, CancellationToken cancellationToken)
    {
        if (act.Before is not { } before)
        {
            // Before it was added there was nothing to use; the catalog forgets no text.
            current.Article.RemovedAt = _now;

            return new UndoOutcome.Undone(Finish(CorpusActKind.Undone, current, current.Hash, act.Number));
        }

        if (before.Hash != current.Hash)
        {
            var earlier = await _context.Revisions.FindAsync([_space.Value, act.Article.Id, before.Revision], cancellationToken);

            if (earlier is null || ContentHash.Of(earlier.Text) != before.Hash)
            {
                return new UndoOutcome.Refused(UndoRefusal.TextLost);
            }

            Revise(current.Article, earlier.Text, before.Hash, earlier.Pages);
        }

        Describe(current.Article, before.Details);
        current.Article.RemovedAt = before.Removed ? current.Article.RemovedAt ?? _now : null;

        return new UndoOutcome.Undone(Finish(CorpusActKind.Undone, current, before.Hash, act.Number));
    }
}
