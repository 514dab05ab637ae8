using Microsoft.EntityFrameworkCore;

using ResearchBot.Chat.Feedback;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Chat.Privacy;

/// <summary>Deletes the questions of a space and what was thought of their answers.</summary>
internal sealed class ChatContents : ISpaceContents
{
    private const int Batch = 500;

    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        await context.Set<FeedbackRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);
        var ids = await context.Set<QuestionRow>().Where(row => row.Space == space.Value).Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        await context.Set<QuestionRow>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);

        return ids.Count > 0;
    }
}
