namespace ResearchBot.Chat.Feedback;

/// <summary>What a member thinks of an answer.</summary>
public enum Vote
{
    /// <summary>It helped.</summary>
    Up,

    /// <summary>It did not.</summary>
    Down,
}
