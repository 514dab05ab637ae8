using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Curation.Corrections;

/// <summary>The answers whose messages are to be corrected. It stands in the catalog, so that neither a restart nor a kill loses or repeats any.</summary>
public sealed class DueCorrections
{
    private readonly CatalogConnections _catalog;
    private readonly TimeProvider _time;

    internal DueCorrections(CatalogConnections catalog, TimeProvider time)
    {
        _catalog = catalog;
        _time = time;
    }

    /// <summary>How many wait, those that are tried again later among them.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await context.Set<CorrectionRow>().CountAsync(row => row.DueAt != null, cancellationToken);
    }

    /// <summary>What is due now, longest due first.</summary>
    public async Task<IReadOnlyList<Correction>> ReadDueAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var now = _time.GetUtcNow();
        var rows = await context.Set<CorrectionRow>().AsNoTracking()
            .Where(row => row.DueAt != null && row.DueAt <= now)
            .OrderBy(row => row.DueAt).ThenBy(row => row.AnswerId)
            .Take(most)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(Read)];
    }

    /// <summary>Notes what the messages show now. What changed meanwhile stays due.</summary>
    public Task ShowAsync(Correction correction, CancellationToken cancellationToken) => ChangeAsync(
        correction,
        row =>
        {
            row.Shown = CitationNumbers.Write(correction.Withdrawn);
            row.DueAt = row.Shown == row.Withdrawn ? null : _time.GetUtcNow();
            row.Attempts = 0;
        },
        cancellationToken);

    /// <summary>Notes that the member who asked is about to be told.</summary>
    public Task BeginTellingAsync(Correction correction, CancellationToken cancellationToken) =>
        ChangeAsync(correction, row => row.Step = CorrectionStep.Telling, cancellationToken);

    /// <summary>Notes that the member has been told, or cannot be.</summary>
    public Task EndTellingAsync(Correction correction, CancellationToken cancellationToken) =>
        ChangeAsync(correction, row => row.Step = CorrectionStep.Told, cancellationToken);

    /// <summary>Puts a correction off that cannot be made now.</summary>
    public Task PostponeAsync(Correction correction, TimeSpan pause, CancellationToken cancellationToken) => ChangeAsync(
        correction,
        row =>
        {
            row.DueAt = row.DueAt is null ? null : _time.GetUtcNow() + pause;
            row.Attempts++;
        },
        cancellationToken);

    private Task<bool> ChangeAsync(Correction correction, Action<CorrectionRow> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            // The answer may have been deleted with its space meanwhile.
            if (await context.Set<CorrectionRow>().FindAsync([correction.AnswerId], cancellationToken) is { } row)
            {
                change(row);
            }

            return true;
        },
        cancellationToken);

    private static Correction Read(CorrectionRow row) => new(
        new SpaceId(row.Space),
        row.AnswerId,
        CitationNumbers.Read(row.Withdrawn),
        row.Step is CorrectionStep.Told,
        row.Step is CorrectionStep.Telling,
        row.Attempts);
}
