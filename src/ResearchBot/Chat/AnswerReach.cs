using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Corrections;

namespace ResearchBot.Chat;

/// <summary>Tells where the answers stand that a change would correct.</summary>
public sealed class AnswerReach
{
    private const int Batch = 500;

    private readonly CatalogConnections _catalog;

    internal AnswerReach(CatalogConnections catalog) => _catalog = catalog;

    /// <summary>Counts them by channel.</summary>
    /// <returns>Most answers first; answers whose channel is kept no longer are under null.</returns>
    public async Task<IReadOnlyList<ReachedChannel>> FindAsync(IEnumerable<CorrectedAnswer> answers, CancellationToken cancellationToken)
    {
        var places = new List<(string Space, string? Channel, int Messages)>();
        await using var context = await _catalog.OpenAsync(cancellationToken);

        foreach (var batch in answers.Chunk(Batch))
        {
            var ids = batch.Select(answer => answer.AnswerId).ToList();
            var rows = await context.Set<QuestionRow>()
                .Where(question => question.AnswerId != null && ids.Contains(question.AnswerId))
                .Select(question => new { question.Space, question.ChannelId, Messages = question.Messages.Count })
                .ToListAsync(cancellationToken);
            places.AddRange(rows.Select(row => (row.Space, row.ChannelId, row.Messages)));
        }

        return
        [
            .. places.GroupBy(place => (place.Space, place.Channel))
                .Select(place => new ReachedChannel(new SpaceId(place.Key.Space), place.Key.Channel, place.Count(), place.Sum(one => one.Messages)))
                .OrderByDescending(channel => channel.Answers).ThenBy(channel => channel.ChannelId, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A channel in which answers would be corrected.</summary>
/// <param name="Space">The space of the answers.</param>
/// <param name="ChannelId">The channel; null where it is kept no longer.</param>
/// <param name="Answers">How many answers.</param>
/// <param name="Messages">In how many messages.</param>
public sealed record ReachedChannel(SpaceId Space, string? ChannelId, int Answers, int Messages);
