using ResearchBot.Chat;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Listening;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Listening;

public sealed class MessageTriggerTests
{
    private static readonly Snowflake Self = new(1);

    private static readonly User Bot = new() { Id = Self, Bot = true };

    private static readonly MessagePlace Open = new() { IsEnabled = true };

    private static Message Plain { get; } = new() { Id = new Snowflake(10), ChannelId = new Snowflake(5), Author = new User { Id = new Snowflake(2) }, Content = "What now?" };

    [Fact]
    public void A_mention_asks() => Assert.Equal(QuestionKind.Mention, MessageTrigger.Of(Plain with { Mentions = [Bot] }, Self, Open));

    [Fact]
    public void A_message_to_nobody_does_not_ask_unless_the_channel_is_free()
    {
        Assert.Null(MessageTrigger.Of(Plain, Self, Open));
        Assert.Equal(QuestionKind.Message, MessageTrigger.Of(Plain, Self, Open with { IsFree = true }));
    }

    [Fact]
    public void Where_the_bot_is_not_enabled_it_is_silent_whatever_is_written()
    {
        Assert.Null(MessageTrigger.Of(Plain with { Mentions = [Bot] }, Self, new MessagePlace { IsFree = true, IsOurThread = true, AnswersPosts = true, IsForumPost = true }));
    }

    [Fact]
    public void Bots_webhooks_and_the_system_are_not_answered()
    {
        var mention = Plain with { Mentions = [Bot] };

        Assert.Null(MessageTrigger.Of(mention with { Author = new User { Id = new Snowflake(3), Bot = true } }, Self, Open));
        Assert.Null(MessageTrigger.Of(mention with { WebhookId = new Snowflake(4) }, Self, Open));
        Assert.Null(MessageTrigger.Of(mention with { Type = MessageType.UserJoin }, Self, Open));
        Assert.Null(MessageTrigger.Of(mention with { Author = null }, Self, Open));
    }

    [Fact]
    public void A_reply_to_the_bot_goes_on_and_a_reply_to_somebody_else_is_theirs()
    {
        var toBot = Plain with { Type = MessageType.Reply, MessageReference = new MessageReference { MessageId = new Snowflake(9) }, ReferencedMessage = new Message { Author = Bot } };
        var toOther = toBot with { ReferencedMessage = new Message { Author = new User { Id = new Snowflake(8) } } };

        Assert.Equal(QuestionKind.FollowUp, MessageTrigger.Of(toBot, Self, Open));
        Assert.Null(MessageTrigger.Of(toOther, Self, Open with { IsFree = true }));
    }

    [Fact]
    public void In_a_thread_of_the_bot_a_message_goes_on_unless_it_is_for_somebody_else()
    {
        var place = Open with { IsOurThread = true };

        Assert.Equal(QuestionKind.FollowUp, MessageTrigger.Of(Plain, Self, place));
        Assert.Null(MessageTrigger.Of(Plain with { Mentions = [new User { Id = new Snowflake(7) }] }, Self, place));
        Assert.Null(MessageTrigger.Of(Plain with { MentionEveryone = true }, Self, place));
    }

    [Fact]
    public void Only_the_first_message_of_a_post_is_answered_unasked()
    {
        var forum = Open with { IsForumPost = true, AnswersPosts = true };
        var opening = Plain with { Id = new Snowflake(5) };

        Assert.Equal(QuestionKind.ForumPost, MessageTrigger.Of(opening, Self, forum));
        Assert.Null(MessageTrigger.Of(Plain, Self, forum));
        Assert.Null(MessageTrigger.Of(opening, Self, forum with { AnswersPosts = false }));
    }

    [Fact]
    public void The_mention_of_the_bot_is_not_part_of_the_question_and_others_are()
    {
        Assert.Equal("What did <@2> say?", MessageTrigger.TextOf(Plain with { Content = "<@!1> What did <@2> say?" }, Self));
        Assert.Equal("", MessageTrigger.TextOf(Plain with { Content = " <@1> " }, Self));
    }
}
