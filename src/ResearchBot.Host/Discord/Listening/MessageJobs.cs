using ResearchBot.Chat;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>Makes jobs of messages.</summary>
internal sealed class MessageJobs(BotIdentity identity, DiscordRest rest, TimeProvider time)
{
    /// <summary>The job that a message asks for.</summary>
    public async Task<AnswerJob> OfAsync(
        Message message, QuestionKind kind, Snowflake guild, Snowflake? parent, SpaceSettings settings, Asker asker, CancellationToken cancellationToken)
    {
        // A thread that is started from a message has the message's id: the reply's address is known before there is a thread.
        var opensThread = kind is QuestionKind.Mention && message.GuildId is not null && parent is null && settings.ChannelOf(message.ChannelId.ToString()).ThreadAQuestion;

        return new AnswerJob
        {
            Id = message.Id,
            Kind = kind,
            Guild = guild,
            Channel = message.ChannelId,
            Member = message.Author!.Id,
            Roles = [.. asker.RoleIds.Select(Snowflake.TryParse).OfType<Snowflake>()],
            ManagesServer = asker.ManagesServer,
            Text = await TextOfAsync(message, kind, cancellationToken),
            Follows = kind is QuestionKind.FollowUp ? message.ReferencedMessage?.Id : null,
            IsDirect = message.GuildId is null,
            OpensThread = opensThread,
            ReceivedAt = time.GetUtcNow(),
            Reply = opensThread ? new ReplyAddress.ToMessage(message.Id, ReplyTo: null) : new ReplyAddress.ToMessage(message.ChannelId, message.Id),
        };
    }

    /// <summary>What is wrong with a question; null when nothing is.</summary>
    public static Page? FindFault(AnswerJob job, Wordbook words) => job.Text.Length switch
    {
        0 => Page.Of(words.QuestionMissing(Escaped.Own("`/ask`")), Accent.Notice),
        > AnswerJob.LongestQuestion => Page.Of(words.QuestionTooLong(words.Number(AnswerJob.LongestQuestion)), Accent.Notice),
        _ => null,
    };

    /// <summary>A post is asked by its title, with what stands below it; a bare mention under somebody's message asks what that message asks.</summary>
    private async Task<string> TextOfAsync(Message message, QuestionKind kind, CancellationToken cancellationToken)
    {
        var text = MessageTrigger.TextOf(message, identity.User);

        if (kind is QuestionKind.ForumPost)
        {
            var title = (await rest.GetChannelAsync(message.ChannelId, cancellationToken)).Name ?? "";
            var whole = $"{title}\n{text}".Trim();

            return whole.Length <= AnswerJob.LongestQuestion ? whole : title;
        }

        return text.Length == 0 && kind is QuestionKind.Mention && message.ReferencedMessage is { } other
            ? MessageTrigger.TextOf(other, identity.User)
            : text;
    }
}
