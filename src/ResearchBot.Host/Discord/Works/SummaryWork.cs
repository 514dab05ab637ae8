using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Research;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Sums up an article, a topic or a time.</summary>
internal sealed class SummaryWork(Summarizer summarizer, ArticleCatalog catalog, Remembering remembering) : IJobWork
{
    public IReadOnlyCollection<QuestionKind> Kinds { get; } = [QuestionKind.Summary];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        var asked = await remembering.BeginAsync(task, previous: null, cancellationToken);
        var summary = await SummarizeAsync(task, cancellationToken);
        var answerId = await remembering.FinishAsync(task, asked, summary, steps, cancellationToken);
        var page = AnswerMessage.Of(task.Words, summary, answerId, QuestionShown(task), task.Style);

        return new JobResult(page.Lay(task.Style)) { Posted = posted => remembering.RememberAsync(task, asked, posted) };
    }

    private Task<Answer> SummarizeAsync(JobTask task, CancellationToken cancellationToken) => task.Job switch
    {
        { Article: { } article } => SummarizeArticleAsync(task, article, cancellationToken),
        { Text.Length: > 0 } => summarizer.SummarizeTopicAsync(task.Job.Text, task.Filter, cancellationToken),
        _ when task.Filter.Period is not null => summarizer.SummarizePeriodAsync(task.Filter, cancellationToken),
        _ => Task.FromResult<Answer>(new Answer.NotInCorpus([])),
    };

    /// <summary>An article of the server's own space, else of the shared one; only where the channel may see it.</summary>
    private async Task<Answer> SummarizeArticleAsync(JobTask task, string id, CancellationToken cancellationToken)
    {
        var keys = task.Filter.Scope.Spaces.OrderByDescending(space => space == task.Space).Select(space => new ArticleKey(space, id)).ToList();
        var found = await catalog.FindInUseAsync(keys, cancellationToken);
        var key = keys.Find(key => found.TryGetValue(key, out var article) && task.Filter.Allows(key, ArticleFacets.Of(article.Details)));

        return key == default ? new Answer.NotInCorpus([]) : await summarizer.SummarizeArticleAsync(key, cancellationToken);
    }

    private static string? QuestionShown(JobTask task) => task.Job.Text.Length > 0 && task.Job.Article is null ? task.Job.Text : task.Job.Period;
}
