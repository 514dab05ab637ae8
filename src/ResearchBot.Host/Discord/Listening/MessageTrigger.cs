using System.Text.RegularExpressions;

using ResearchBot.Chat;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>Tells whether a message asks the bot something, and what.</summary>
internal static partial class MessageTrigger
{
    /// <summary>Whether the message is for the bot.</summary>
    /// <param name="message">Any message that the bot can see.</param>
    /// <param name="self">The bot's own account.</param>
    /// <param name="place">What is known about where it was written.</param>
    /// <returns>How the bot is asked; null where it keeps silent.</returns>
    public static QuestionKind? Of(Message message, Snowflake self, MessagePlace place)
    {
        if (!IsFromMember(message) || !place.IsEnabled)
        {
            return null;
        }

        if (place.IsDirect)
        {
            return AnswersUs(message, self) ? QuestionKind.FollowUp : QuestionKind.DirectMessage;
        }

        if (AnswersUs(message, self) || (place.IsOurThread && !IsForOthers(message, self)))
        {
            return QuestionKind.FollowUp;
        }

        return message.Mentions.Any(user => user.Id == self) ? QuestionKind.Mention
            : IsForOthers(message, self) ? null
            : place.IsForumPost && message.Id == message.ChannelId && place.AnswersPosts ? QuestionKind.ForumPost
            : place.IsFree && message.MessageReference is null && !place.IsForumPost ? QuestionKind.Message
            : null;
    }

    /// <summary>What a message says to the bot: its text without the mentions of the bot.</summary>
    public static string TextOf(Message message, Snowflake self) =>
        Mention().Replace(message.Content, match => match.Groups["id"].Value == self.ToString() ? " " : match.Value).Trim();

    private static bool IsFromMember(Message message) =>
        message is { Author: { Bot: not true, System: not true }, WebhookId: null, Type: MessageType.Default or MessageType.Reply };

    private static bool AnswersUs(Message message, Snowflake self) => message.ReferencedMessage?.Author?.Id == self;

    private static bool IsForOthers(Message message, Snowflake self) =>
        message.MentionEveryone
        || message.MentionRoles.Count > 0
        || message.Mentions.Any(user => user.Id != self)
        || (message.MessageReference is not null && !AnswersUs(message, self));

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}

/// <summary>What is known about where a message was written.</summary>
internal sealed record MessagePlace
{
    /// <summary>A direct message.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The bot speaks here at all.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>A thread in which the bot answered a question.</summary>
    public bool IsOurThread { get; init; }

    /// <summary>A post of a forum.</summary>
    public bool IsForumPost { get; init; }

    /// <summary>Posts of this forum are answered without being asked.</summary>
    public bool AnswersPosts { get; init; }

    /// <summary>Every message here is taken as a question.</summary>
    public bool IsFree { get; init; }
}
