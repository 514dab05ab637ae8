namespace ResearchBot.Spaces.Limits;

/// <summary>Whether a question may be answered.</summary>
public abstract record LimitDecision
{
    private LimitDecision()
    {
    }

    /// <summary>It may, and counts.</summary>
    /// <param name="Ticket">To be disposed of when the answer has been given, or has failed.</param>
    public sealed record Granted(AnswerTicket Ticket) : LimitDecision;

    /// <summary>It may not yet.</summary>
    /// <param name="Which">The limit that was reached.</param>
    /// <param name="Until">When to ask again; null: when one of the member's answers has been given.</param>
    public sealed record Refused(LimitKind Which, DateTimeOffset? Until) : LimitDecision;
}

/// <summary>A limit that can be reached.</summary>
public enum LimitKind
{
    /// <summary>Answers that a member may wait for at the same time.</summary>
    Concurrent,

    /// <summary>The pause between two questions of a member.</summary>
    CoolDown,

    /// <summary>Answers a member gets in a day.</summary>
    MemberDay,

    /// <summary>Answers given in a channel in a day.</summary>
    ChannelDay,

    /// <summary>Answers given in the server in a day.</summary>
    ServerDay,
}
