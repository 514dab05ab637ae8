namespace ResearchBot.Spaces;

/// <summary>What is answered in a channel beside commands.</summary>
public enum AnswerMode
{
    /// <summary>Messages that mention the bot, or reply to it.</summary>
    MentionOnly,

    /// <summary>Every message that asks something.</summary>
    Free,
}
