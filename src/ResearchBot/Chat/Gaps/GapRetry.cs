using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;

namespace ResearchBot.Chat.Gaps;

/// <summary>
/// Asks again what could not be answered, when articles have come that speak of it and the index has them. An answer counts only
/// when it quotes one of them: what was declined before is not answered now by what was there then.
/// </summary>
public sealed class GapRetry
{
    private const int MostQuestions = 20;

    private readonly GapStore _gaps;
    private readonly GapReplies _replies;
    private readonly NewArticles _articles;
    private readonly IndexJobs _jobs;
    private readonly SpaceSettingsStore _settings;
    private readonly QuestionStore _questions;
    private readonly Answerer _answerer;
    private readonly TimeProvider _time;

    internal GapRetry(
        GapStore gaps, GapReplies replies, NewArticles articles, IndexJobs jobs, SpaceSettingsStore settings, QuestionStore questions, Answerer answerer, TimeProvider time)
    {
        _gaps = gaps;
        _replies = replies;
        _articles = articles;
        _jobs = jobs;
        _settings = settings;
        _questions = questions;
        _answerer = answerer;
        _time = time;
    }

    /// <summary>Asks what is worth asking again; nothing while the index is behind.</summary>
    /// <returns>How many questions got an answer.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var answered = 0;

        foreach (var space in await _gaps.ListSpacesAsync(cancellationToken))
        {
            var now = _time.GetUtcNow();

            if (await _gaps.ListAsync(space, cancellationToken) is not { Count: > 0 } gaps || await _jobs.CountAsync(cancellationToken) > 0)
            {
                continue;
            }

            var settings = await _settings.ReadAsync(space, cancellationToken);
            var since = gaps.Min(gap => gap.TriedAt ?? gap.Questions[0].AskedAt);
            var articles = await _articles.ReadAsync(settings.ScopeOf(space), since, cancellationToken);

            foreach (var gap in gaps)
            {
                if (articles.Where(article => article.MayAnswer(gap)).Select(article => article.Key).ToHashSet() is { Count: > 0 } come)
                {
                    answered += await AskAsync(gap, come, settings, cancellationToken);
                    await _gaps.MarkTriedAsync(space, gap, now, cancellationToken);
                }
            }
        }

        return answered;
    }

    private async Task<int> AskAsync(Gap gap, HashSet<ArticleKey> come, SpaceSettings settings, CancellationToken cancellationToken)
    {
        var answered = 0;

        foreach (var asked in gap.Questions.Reverse().GroupBy(question => (question.Text, FilterOf(question, settings).AnyOf)).Take(MostQuestions))
        {
            var started = _time.GetTimestamp();
            var answer = await _answerer.AskAsync(new Question(asked.Key.Text!, FilterOf(asked.First(), settings)), cancellationToken);

            if (answer is not Answer.Grounded grounded || !grounded.Citations.Any(citation => come.Contains(citation.Article)))
            {
                continue;
            }

            foreach (var question in asked)
            {
                // The reply first: a kill in between leaves one without an answer, which is dropped, and the gap is asked again.
                await _replies.AddAsync(question, cancellationToken);
                await _questions.FinishAsync(question.Space, question.Id, grounded, new Timing(_time.GetElapsedTime(started)), cancellationToken);
                answered++;
            }
        }

        return answered;
    }

    /// <summary>What may be seen where a question was asked, by everybody who reads the answer there.</summary>
    private static PassageFilter FilterOf(StoredQuestion question, SpaceSettings settings) => settings.FilterFor(
        question.Space, member: null, isPrivate: false, question.ThreadId ?? question.ChannelId ?? "", question.ThreadId is null ? null : question.ChannelId);
}
