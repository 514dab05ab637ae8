namespace ResearchBot.Chat;

/// <summary>How something was asked.</summary>
public enum QuestionKind
{
    /// <summary>By the command that asks.</summary>
    Command,

    /// <summary>By a message that mentions the bot.</summary>
    Mention,

    /// <summary>By a message without a mention, where every question is answered.</summary>
    Message,

    /// <summary>By a direct message.</summary>
    DirectMessage,

    /// <summary>After an answer, in its conversation.</summary>
    FollowUp,

    /// <summary>By a post in a forum.</summary>
    ForumPost,

    /// <summary>A message whose claims are checked.</summary>
    FactCheck,

    /// <summary>A summary of an article, a topic or a time.</summary>
    Summary,

    /// <summary>A search.</summary>
    Search,

    /// <summary>An article that is suggested.</summary>
    Suggestion,

    /// <summary>Articles that a moderator adds.</summary>
    Addition,
}
