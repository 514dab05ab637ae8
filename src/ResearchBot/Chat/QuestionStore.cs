using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Answering.Stored;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;

namespace ResearchBot.Chat;

/// <summary>Keeps what was asked, what became of it and where the answer was posted. Nothing is read without naming the space.</summary>
public sealed class QuestionStore
{
    private const string Secret = "questions";

    private readonly CatalogConnections _catalog;
    private readonly CatalogSecrets _secrets;
    private readonly StoredAnswers _answers;
    private readonly Retention _retention;
    private readonly TimeProvider _time;

    internal QuestionStore(CatalogConnections catalog, CatalogSecrets secrets, StoredAnswers answers, Retention retention, TimeProvider time)
    {
        _catalog = catalog;
        _secrets = secrets;
        _answers = answers;
        _retention = retention;
        _time = time;
    }

    /// <summary>Stores a question before it is worked on. Storing the same source again has no effect.</summary>
    public async Task<Begun> BeginAsync(AskedQuestion asked, CancellationToken cancellationToken)
    {
        var id = await _secrets.DeriveAsync(Secret, $"{asked.Space}\n{asked.Source}", cancellationToken);
        var keepsText = await _retention.KeepsTextAsync(asked.Space, cancellationToken);

        return await _catalog.WriteAsync(
            async context =>
            {
                var known = await Of(context, asked.Space).FirstOrDefaultAsync(question => question.Id == id, cancellationToken);
                var row = known ?? context.Add(QuestionMapping.Row(id, asked, keepsText, _time.GetUtcNow())).Entity;

                return new Begun(QuestionMapping.Question(row), known is null);
            },
            cancellationToken);
    }

    /// <summary>Stores what became of a question, together with its answer; a second answer takes the place of the first.</summary>
    /// <returns>The id of the answer; null when the space has no such question.</returns>
    public Task<string?> FinishAsync(SpaceId space, string id, Answer answer, Timing timing, CancellationToken cancellationToken) =>
        FinishAsync(space, id, GivenAnswer.Of(answer), timing, cancellationToken);

    /// <summary>Stores what became of a fact check: what it cites, but not the claims, which are the words of somebody who asked nothing.</summary>
    /// <returns>The id of the answer; null when the space has no such question.</returns>
    public Task<string?> FinishAsync(SpaceId space, string id, FactCheck check, Timing timing, CancellationToken cancellationToken) =>
        FinishAsync(space, id, GivenAnswer.Of(check), timing, cancellationToken);

    /// <summary>Stores what became of something that has no sentences to keep, such as a search.</summary>
    /// <returns>The id under which members may say what they think of it; null when the space has no such question.</returns>
    public Task<string?> FinishAsync(SpaceId space, string id, AnswerOutcome outcome, Timing timing, CancellationToken cancellationToken) =>
        FinishAsync(space, id, new GivenAnswer(outcome, Body: null, []), timing, cancellationToken);

    private async Task<string?> FinishAsync(SpaceId space, string id, GivenAnswer given, Timing timing, CancellationToken cancellationToken)
    {
        var answerId = await _answers.IdOfAsync(space, id, cancellationToken);
        var keepsText = await _retention.KeepsTextAsync(space, cancellationToken);

        return await _catalog.WriteAsync(
            async context =>
            {
                if (await Of(context, space).FirstOrDefaultAsync(question => question.Id == id, cancellationToken) is not { } row)
                {
                    return null;
                }

                // Who was forgotten while the answer was written stays forgotten.
                await _answers.StoreAsync(context, space, answerId, given, keepsText && row.MemberId is not null, cancellationToken);
                row.AnswerId = answerId;
                row.Outcome = given.Outcome;
                row.ElapsedMs = Milliseconds(timing.Elapsed);
                row.SlowestStep = timing.SlowestStep;
                row.SlowestMs = timing.SlowestStep is null ? null : Milliseconds(timing.SlowestElapsed);

                return answerId;
            },
            cancellationToken);
    }

    /// <summary>
    /// Remembers messages that a question's answer was posted in, and the thread, if it got one. Doing so again has no effect; a message
    /// that another question's answer stood in is this one's from now on.
    /// </summary>
    /// <returns>False when the space has no such question.</returns>
    public Task<bool> AddMessagesAsync(
        SpaceId space, string id, IReadOnlyList<PostedMessage> messages, string? threadId, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            if (await Of(context, space).FirstOrDefaultAsync(question => question.Id == id, cancellationToken) is not { } row)
            {
                return false;
            }

            if (row.MemberId is null && row.IsDirect)
            {
                // Who was forgotten meanwhile stays forgotten, and the channel would lead to them.
                return true;
            }

            row.ThreadId ??= row.MemberId is null ? null : threadId;

            foreach (var message in messages)
            {
                var known = await context.Set<QuestionMessageRow>().FindAsync([space.Value, message.ChannelId, message.MessageId], cancellationToken)
                    ?? context.Add(new QuestionMessageRow { Space = space.Value, ChannelId = message.ChannelId, MessageId = message.MessageId }).Entity;
                (known.QuestionId, known.Part) = (id, message.Part);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Finds a question.</summary>
    public Task<StoredQuestion?> FindAsync(SpaceId space, string id, CancellationToken cancellationToken) =>
        FirstAsync(space, questions => questions.Where(question => question.Id == id), cancellationToken);

    /// <summary>Finds the question that an answer belongs to.</summary>
    public Task<StoredQuestion?> FindByAnswerAsync(SpaceId space, string answerId, CancellationToken cancellationToken) =>
        FirstAsync(space, questions => questions.Where(question => question.AnswerId == answerId), cancellationToken);

    /// <summary>Finds the question whose answer stands in a message: what a reply to the bot replies to.</summary>
    public Task<StoredQuestion?> FindByMessageAsync(SpaceId space, string channelId, string messageId, CancellationToken cancellationToken) =>
        FirstAsync(
            space,
            questions => questions.Where(question => question.Messages.Any(
                message => message.Space == space.Value && message.ChannelId == channelId && message.MessageId == messageId)),
            cancellationToken);

    /// <summary>Finds the newest question of a thread: what a message in it goes on from.</summary>
    public Task<StoredQuestion?> FindLatestInThreadAsync(SpaceId space, string threadId, CancellationToken cancellationToken) =>
        FirstAsync(
            space,
            questions => questions.Where(question => question.ThreadId == threadId).OrderByDescending(question => question.AskedAt),
            cancellationToken);

    private static IQueryable<QuestionRow> Of(CatalogContext context, SpaceId space) =>
        context.Set<QuestionRow>().Include(question => question.Messages).Where(question => question.Space == space.Value);

    private static int Milliseconds(TimeSpan elapsed) => (int)Math.Clamp(elapsed.TotalMilliseconds, 0, int.MaxValue);

    private async Task<StoredQuestion?> FirstAsync(
        SpaceId space, Func<IQueryable<QuestionRow>, IQueryable<QuestionRow>> narrow, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await narrow(Of(context, space).AsNoTracking()).FirstOrDefaultAsync(cancellationToken) is { } row ? QuestionMapping.Question(row) : null;
    }
}
