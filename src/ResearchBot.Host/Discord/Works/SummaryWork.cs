using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Research;
using ResearchBot.Retrieval;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Sums up an article, a topic or a time.</summary>
internal sealed class SummaryWork(Summarizer summarizer, CorpusSuggestions articles, Remembering remembering) : IJobWork
{
    public IReadOnlyCollection<QuestionKind> Kinds { get; } = [QuestionKind.Summary];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        var asked = await remembering.BeginAsync(task, previous: null, cancellationToken);
        var (title, summary) = await SummarizeAsync(task, steps.Watch, cancellationToken);
        var answerId = await remembering.FinishAsync(task, asked, summary, steps, cancellationToken);
        var page = SummaryMessage.Of(task.Words, summary, answerId, title, task.Style);

        return new JobResult(page.Lay(task.Style)) { Posted = posted => remembering.RememberAsync(task, asked, posted) };
    }

    private async Task<(string Title, Answer Summary)> SummarizeAsync(JobTask task, AnswerWatch watch, CancellationToken cancellationToken) => task.Job switch
    {
        { Article: { } wanted } => await SummarizeArticleAsync(task, wanted, watch, cancellationToken),
        { Text.Length: > 0 } => (task.Job.Text, await summarizer.SummarizeTopicAsync(task.Job.Text, task.Filter, watch, cancellationToken)),
        _ => (task.Job.Period ?? "", await summarizer.SummarizePeriodAsync(task.Filter, watch, cancellationToken)),
    };

    /// <summary>The article that was chosen, or, where words were typed instead, the newest with these words in its title; only one that may be seen.</summary>
    private async Task<(string Title, Answer Summary)> SummarizeArticleAsync(JobTask task, string wanted, AnswerWatch watch, CancellationToken cancellationToken)
    {
        if (ArticleOption.Read(wanted) is { } chosen)
        {
            var summary = await summarizer.SummarizeArticleAsync(chosen, task.Filter, watch, cancellationToken);

            return (summary is Answer.Grounded grounded ? grounded.Citations[0].Details.Title : "", summary);
        }

        var named = await articles.FindArticlesAsync(task.Filter, wanted, count: 1, cancellationToken);

        return named is [var article]
            ? (article.Facets.Title, await summarizer.SummarizeArticleAsync(article.Key, task.Filter, watch, cancellationToken))
            : (wanted, new Answer.NotInCorpus([]));
    }
}
