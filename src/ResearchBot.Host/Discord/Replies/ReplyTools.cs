using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Jobs;

namespace ResearchBot.Host.Discord.Replies;

/// <summary>What both kinds of replies need: the way to Discord, and the journal that keeps a restart from posting twice.</summary>
internal sealed class ReplyTools(DiscordRest rest, JobJournal journal, Certainly certainly, BotIdentity identity, TimeProvider time, ILogger<ReplyTools> logger)
{
    public DiscordRest Rest => rest;

    public Certainly Certainly => certainly;

    public TimeProvider Time => time;

    /// <summary>The bot's own account.</summary>
    public Snowflake Self => identity.User;

    /// <summary>Makes the reply to a job.</summary>
    public IReply ReplyTo(AnswerJob job) => job.Reply switch
    {
        ReplyAddress.ToInteraction interaction => new InteractionAnswer(job, interaction, this),
        ReplyAddress.ToMessage message => new ChannelAnswer(job, message, this),
        _ => throw new InvalidOperationException($"No reply for {job.Reply.GetType().Name}."),
    };

    /// <summary>The messages of a job that are known to be there.</summary>
    public IReadOnlyList<PostedPart> PostedOf(AnswerJob job) => journal.Find(job.Id)?.Posted ?? [];

    /// <summary>Whether a part was never sent, not even by a process that was killed over it.</summary>
    public bool MayPost(AnswerJob job, int part) => (journal.Find(job.Id)?.Parts ?? 0) <= part;

    /// <summary>Notes that a part is about to be posted.</summary>
    public void Note(AnswerJob job, int part) => journal.Note(new JournalLine(job.Id) { Posting = part });

    /// <summary>Notes that a part is there.</summary>
    public PostedPart Note(AnswerJob job, int part, Message message)
    {
        var posted = new PostedPart(part, message.ChannelId, message.Id);
        journal.Note(new JournalLine(job.Id) { Posted = posted });

        return posted;
    }

    /// <summary>Does what may fail without harm.</summary>
    public async Task TryAsync(AnswerJob job, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is DiscordRestException or HttpRequestException or IOException or TimeoutException)
        {
            Log.ProgressLost(logger, job.Id.ToString(), fault);
        }
    }
}
