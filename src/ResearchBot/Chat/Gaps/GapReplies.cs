using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Chat.Gaps;

/// <summary>Answers that came later, and wait to be posted where they were asked for: once, whatever is killed when.</summary>
public sealed class GapReplies
{
    private readonly CatalogConnections _catalog;
    private readonly QuestionStore _questions;
    private readonly StoredAnswers _answers;
    private readonly TimeProvider _time;

    internal GapReplies(CatalogConnections catalog, QuestionStore questions, StoredAnswers answers, TimeProvider time)
    {
        _catalog = catalog;
        _questions = questions;
        _answers = answers;
        _time = time;
    }

    /// <summary>What is due now. Replies to members who were forgotten meanwhile, or without an answer, are dropped.</summary>
    public async Task<IReadOnlyList<LateAnswer>> ReadDueAsync(int most, CancellationToken cancellationToken)
    {
        var late = new List<LateAnswer>();

        foreach (var row in await ReadRowsAsync(most, cancellationToken))
        {
            var question = await _questions.FindAsync(new SpaceId(row.Space), row.QuestionId, cancellationToken);
            var answer = question is { MemberId: not null, Text: not null, Outcome: AnswerOutcome.Grounded, AnswerId: { } id }
                ? await _answers.FindAsync(question.Space, id, cancellationToken)
                : null;

            if (answer?.Answer is null)
            {
                await ChangeAsync([row.QuestionId], reply => reply.DueAt = null, cancellationToken);
            }
            else
            {
                late.Add(new LateAnswer(question!, answer, row.IsBegun, row.Attempts));
            }
        }

        return late;
    }

    /// <summary>Notes that the message of some replies is about to be posted.</summary>
    public Task BeginAsync(IEnumerable<LateAnswer> late, CancellationToken cancellationToken) =>
        ChangeAsync(Ids(late), row => row.IsBegun = true, cancellationToken);

    /// <summary>Notes that the message is there, or never can be.</summary>
    public Task EndAsync(IEnumerable<LateAnswer> late, CancellationToken cancellationToken) =>
        ChangeAsync(Ids(late), row => row.DueAt = null, cancellationToken);

    /// <summary>Puts off what cannot be posted now.</summary>
    public Task PostponeAsync(IEnumerable<LateAnswer> late, TimeSpan pause, CancellationToken cancellationToken) => ChangeAsync(
        Ids(late),
        row =>
        {
            row.DueAt = _time.GetUtcNow() + pause;
            row.Attempts++;
        },
        cancellationToken);

    /// <summary>Puts a question's reply into the line; nothing when it had one.</summary>
    internal Task AddAsync(StoredQuestion question, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            if (question.MemberId is not null && await context.Set<GapReplyRow>().FindAsync([question.Id], cancellationToken) is null)
            {
                context.Add(new GapReplyRow { QuestionId = question.Id, Space = question.Space.Value, DueAt = _time.GetUtcNow() });
            }

            return true;
        },
        cancellationToken);

    private static List<string> Ids(IEnumerable<LateAnswer> late) => [.. late.Select(answer => answer.Question.Id)];

    private async Task<IReadOnlyList<GapReplyRow>> ReadRowsAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var now = _time.GetUtcNow();

        return await context.Set<GapReplyRow>().AsNoTracking()
            .Where(row => row.DueAt != null && row.DueAt <= now)
            .OrderBy(row => row.DueAt).ThenBy(row => row.QuestionId)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    private Task<bool> ChangeAsync(IReadOnlyList<string> ids, Action<GapReplyRow> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            foreach (var row in await context.Set<GapReplyRow>().Where(row => ids.Contains(row.QuestionId)).ToListAsync(cancellationToken))
            {
                change(row);
            }

            return true;
        },
        cancellationToken);
}

/// <summary>An answer that came after its question was declined.</summary>
/// <param name="Question">The question, and who asked it where.</param>
/// <param name="Answer">The answer.</param>
/// <param name="MayBePosted">Whether a kill came between, so that it may have been posted.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
public sealed record LateAnswer(StoredQuestion Question, StoredAnswer Answer, bool MayBePosted, int Attempts);
