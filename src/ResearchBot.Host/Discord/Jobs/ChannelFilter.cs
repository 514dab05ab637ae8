using ResearchBot.Corpus;
using ResearchBot.Discord;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>What may be seen from a place on Discord.</summary>
internal static class ChannelFilter
{
    /// <summary>What a job may use: in a direct message the member reads alone, in a channel only where the reply is for the member alone.</summary>
    public static PassageFilter Of(AnswerJob job, SpaceId space, SpaceSettings settings, Snowflake? parent) => settings.FilterFor(
        space, Askers.Of(job.Member, job.Roles, job.ManagesServer), job.IsDirect || job.IsPrivate, job.Channel.ToString(), parent?.ToString());

    /// <summary>What a member may be shown while typing, who sees that alone.</summary>
    public static PassageFilter Of(Visit visit, Snowflake? parent) =>
        visit.Settings.FilterFor(visit.Space, visit.Asker, isPrivate: true, visit.Channel.ToString(), parent?.ToString());
}
