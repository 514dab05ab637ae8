using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Retrieval.Periods;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Finds out what holds where a job was asked, as it is now.</summary>
internal sealed class JobTasks(SpaceSettingsStore settings, ServerMap map)
{
    /// <summary>The job with its settings, filter and language.</summary>
    public async Task<JobTask> OfAsync(AnswerJob job, CancellationToken cancellationToken)
    {
        var space = ServerSpace.Of(job.Guild);
        var here = await settings.ReadAsync(space, cancellationToken);
        var parent = map.ParentOf(job.Guild, job.Channel);
        var filter = ChannelFilter.Of(job, space, here, parent) with { Source = job.Source, Period = PeriodOf(job) };

        return new JobTask(job, space, parent, here, filter, Wordbook.For(here.Language, job.Locale, map.LocaleOf(job.Guild)));
    }

    /// <summary>The period that was typed, counted from the day of asking.</summary>
    private static Period? PeriodOf(AnswerJob job) =>
        PeriodWords.TryRead(job.Period, DateOnly.FromDateTime(job.ReceivedAt.UtcDateTime), out var period) ? period : null;
}
