using ResearchBot.Corpus;
using ResearchBot.Discord;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>A job, and what holds where it was asked.</summary>
/// <param name="Job">The job.</param>
/// <param name="Space">The server's space.</param>
/// <param name="Parent">The channel that the member's thread stands in; null where it is no thread.</param>
/// <param name="Settings">The settings of the server.</param>
/// <param name="Filter">What may be used.</param>
/// <param name="Words">What the bot says, in the member's language.</param>
internal sealed record JobTask(AnswerJob Job, SpaceId Space, Snowflake? Parent, SpaceSettings Settings, PassageFilter Filter, Wordbook Words)
{
    public ChannelSettings Channel => Settings.ChannelOf(Job.Channel.ToString(), Parent?.ToString());

    public PageStyle Style => Settings.PlainMessages ? PageStyle.Plain : PageStyle.Rich;

    public Asker Asker => Askers.Of(Job.Member, Job.Roles, Job.ManagesServer);
}
