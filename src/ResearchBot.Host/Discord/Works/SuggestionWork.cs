using ResearchBot.Chat;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Host.Discord.Curating;
using ResearchBot.Host.Discord.Curating.Reviewing;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Reads what a member suggests, and keeps it for moderators.</summary>
internal sealed class SuggestionWork(SuggestionBox box, JobArticles articles, ReviewBell bell) : IJobWork
{
    public IReadOnlyCollection<QuestionKind> Kinds { get; } = [QuestionKind.Suggestion];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        steps.Show(Page.Of(task.Words.FetchingArticle));

        return new JobResult((await SuggestAsync(task, cancellationToken)).Lay(task.Style));
    }

    private async Task<Page> SuggestAsync(JobTask task, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(task.Settings.ReviewChannel))
        {
            return Page.Of(task.Words.NoReviewChannel(Mention.Command("settings")), Accent.Notice);
        }

        // A run that was cut off may have got so far before.
        if (await box.FindAsync(task.Space, task.Job.Id.ToString(), cancellationToken) is { } known)
        {
            return Thanks(task, known);
        }

        var (results, instead) = await articles.ReadAsync(task, cancellationToken);

        if (instead is not null)
        {
            return instead;
        }

        if (results.OfType<ReadResult.Read>().FirstOrDefault() is not { } read)
        {
            return JobArticles.Unreadable(task, results.OfType<ReadResult.Failed>().FirstOrDefault()?.Reason ?? "");
        }

        var outcome = await box.SuggestAsync(task.Space, task.Job.Id.ToString(), task.Job.Member.ToString(), task.Job.Channel.ToString(), read.Draft, cancellationToken);

        return outcome switch
        {
            SuggestOutcome.Suggested suggested => Thanks(task, suggested.Suggestion),
            SuggestOutcome.TooManyWaiting many => Page.Of(task.Words.QuotaWaiting(task.Words.Number(many.Most)), Accent.Notice),
            _ => throw new InvalidOperationException("It is suggested, or it is not."),
        };
    }

    /// <summary>It is kept, so moderators will see it, whatever becomes of this process.</summary>
    private Page Thanks(JobTask task, Suggestion suggestion)
    {
        bell.Ring();

        return Page.Of(task.Words.SuggestedThanks(SourceLines.Title(task.Words, suggestion.Draft.Details)), Accent.Done);
    }
}
