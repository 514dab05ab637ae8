using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Suggestions;

namespace ResearchBot.Curation;

/// <summary>Undoes whatever stands in the audit trail: what was done to an article, and what was decided about a suggestion.</summary>
public sealed class CorpusUndo
{
    private readonly CatalogWriter _writer;
    private readonly AuditTrail _trail;
    private readonly SuggestionBox _box;

    internal CorpusUndo(CatalogWriter writer, AuditTrail trail, SuggestionBox box) => (_writer, _trail, _box) = (writer, trail, box);

    /// <summary>Undoes an act, if nothing has changed since what it changed; undoing is an act, too.</summary>
    /// <param name="space">The space.</param>
    /// <param name="act">The act's number in it.</param>
    /// <param name="who">Who undoes it.</param>
    /// <param name="cancellationToken">Stops the work; nothing is changed then.</param>
    public async Task<UndoOutcome> UndoAsync(SpaceId space, long act, Actor who, CancellationToken cancellationToken) =>
        await _trail.FindAsync(space, act, cancellationToken) is { Kind: CorpusActKind.Rejected }
            ? await _box.ReopenAsync(space, act, who, cancellationToken)
            : await _writer.As(who).UndoAsync(space, act, cancellationToken);
}
