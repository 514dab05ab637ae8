using ResearchBot.Answering.FactChecking;
using ResearchBot.Chat;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Holds what a message asserts against the articles.</summary>
internal sealed class FactCheckWork(FactChecker checker) : IJobWork
{
    public IReadOnlyCollection<QuestionKind> Kinds { get; } = [QuestionKind.FactCheck];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        steps.Show(Page.Of(task.Words.Searching));
        var check = await checker.CheckAsync(task.Job.Text, task.Filter, cancellationToken);

        return new JobResult(FactCheckMessage.Of(task.Words, check, answerId: null).Lay(task.Style));
    }
}
