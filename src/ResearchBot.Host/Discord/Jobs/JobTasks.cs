using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Words;
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
        var channel = here.ChannelOf(job.Channel.ToString(), parent?.ToString());
        var filter = new PassageFilter(here.ScopeOf(space))
        {
            Source = job.Source,
            AnyOf = channel.Shelves.Count + channel.Tags.Count > 0 ? new FacetChoice(channel.Shelves, channel.Tags) : null,
        };

        return new JobTask(job, space, parent, here, filter, Wordbook.For(here.Language, job.Locale, map.LocaleOf(job.Guild)));
    }
}
