using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Research;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Finds articles, and shows the words in each that fit best.</summary>
internal sealed class SearchWork(Searcher searcher) : IJobWork
{
    private const int MostArticles = 40;

    public IReadOnlyCollection<QuestionKind> Kinds { get; } = [QuestionKind.Search];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        steps.Show(Page.Of(task.Words.Searching));
        var page = await searcher.SearchAsync(task.Job.Text, task.Filter, MostArticles, cancellationToken) switch
        {
            SearchOutcome.Found found => SearchMessage.Of(task.Words, task.Job.Text, FoundArticle.Of(found.Hits)),
            SearchOutcome.Unavailable fault => AnswerMessage.Of(task.Words, new Answer.Unavailable(fault.Reference), answerId: ""),
            var other => throw new InvalidOperationException($"No page for {other.GetType().Name}."),
        };

        return new JobResult(page.Lay(task.Style));
    }
}
