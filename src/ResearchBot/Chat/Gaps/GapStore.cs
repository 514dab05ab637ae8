using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Chat.Gaps;

/// <summary>
/// What a space was asked and does not know. Gaps are read from the questions that are kept: what is forgotten of them is forgotten
/// here, and where nothing is kept there are no gaps.
/// </summary>
public sealed class GapStore
{
    private const int MostQuestions = 5_000;

    /// <summary>A follow-up says too little alone; summaries, searches and checks are no questions.</summary>
    private static readonly QuestionKind[] Kinds =
        [QuestionKind.Command, QuestionKind.Mention, QuestionKind.Message, QuestionKind.DirectMessage, QuestionKind.ForumPost];

    private readonly CatalogConnections _catalog;
    private readonly TextAnalyzer _analyzer;
    private readonly TimeProvider _time;

    internal GapStore(CatalogConnections catalog, TextAnalyzer analyzer, TimeProvider time)
    {
        _catalog = catalog;
        _analyzer = analyzer;
        _time = time;
    }

    /// <summary>The gaps of a space that nobody has put aside, the most wanted first.</summary>
    public async Task<IReadOnlyList<Gap>> ListAsync(SpaceId space, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await context.Set<QuestionRow>().AsNoTracking().Include(row => row.Messages)
            .Where(row => row.Space == space.Value && row.Outcome == AnswerOutcome.NotInCorpus && row.Text != null && row.Text != "" && Kinds.Contains(row.Kind))
            .OrderByDescending(row => row.AskedAt).ThenByDescending(row => row.Id)
            .Take(MostQuestions)
            .ToListAsync(cancellationToken);
        rows.Reverse();
        var marks = await context.Set<GapRow>().AsNoTracking().Where(row => row.Space == space.Value).ToDictionaryAsync(row => row.Id, cancellationToken);

        return
        [
            .. GapGroups.Of(_analyzer, rows.Select(QuestionMapping.Question))
                .Select(gap => (Gap: gap, Marks: gap.Names.Select(name => marks.GetValueOrDefault(name)).OfType<GapRow>().ToList()))
                .Where(marked => !(marked.Marks.Max(row => row.DismissedAt) >= marked.Gap.LastAskedAt))
                .Select(marked => marked.Gap with { TriedAt = marked.Marks.Max(row => row.TriedAt) }),
        ];
    }

    /// <summary>Puts a gap aside, until it is asked for again.</summary>
    /// <returns>False when the space has no such gap.</returns>
    public Task<bool> DismissAsync(SpaceId space, string id, CancellationToken cancellationToken) =>
        MarkAsync(space, id, row => row.DismissedAt = _time.GetUtcNow(), cancellationToken);

    /// <summary>The spaces that have questions without an answer.</summary>
    internal async Task<IReadOnlyList<SpaceId>> ListSpacesAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var spaces = await context.Set<QuestionRow>()
            .Where(row => row.Outcome == AnswerOutcome.NotInCorpus && row.Text != null)
            .Select(row => row.Space)
            .Distinct()
            .Order()
            .ToListAsync(cancellationToken);

        return [.. spaces.Select(space => new SpaceId(space))];
    }

    /// <summary>Notes that a gap was asked again.</summary>
    internal Task MarkTriedAsync(SpaceId space, Gap gap, DateTimeOffset at, CancellationToken cancellationToken) =>
        MarkAsync(space, gap.Names, row => row.TriedAt = at, cancellationToken);

    private async Task<bool> MarkAsync(SpaceId space, string id, Action<GapRow> mark, CancellationToken cancellationToken)
    {
        var gap = (await ListAsync(space, cancellationToken)).FirstOrDefault(gap => gap.Names.Contains(id));

        return gap is not null && await MarkAsync(space, gap.Names, mark, cancellationToken);
    }

    /// <summary>Marks all its names: the questions that one of them comes from may be forgotten.</summary>
    private Task<bool> MarkAsync(SpaceId space, IEnumerable<string> names, Action<GapRow> mark, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            foreach (var name in names)
            {
                mark(await context.Set<GapRow>().FindAsync([space.Value, name], cancellationToken)
                    ?? context.Add(new GapRow { Space = space.Value, Id = name }).Entity);
            }

            return true;
        },
        cancellationToken);
}
