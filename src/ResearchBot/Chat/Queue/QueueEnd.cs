namespace ResearchBot.Chat.Queue;

/// <summary>How a job ended: one of the nested outcomes.</summary>
public abstract record QueueEnd
{
    private QueueEnd()
    {
    }

    /// <summary>The work was done.</summary>
    public sealed record Done : QueueEnd;

    /// <summary>The work threw; the log knows the reference.</summary>
    /// <param name="Reference">A short word to tell an operator.</param>
    public sealed record Failed(string Reference) : QueueEnd;

    /// <summary>The time was over, in the middle of the work or before it began.</summary>
    public sealed record TimedOut : QueueEnd;

    /// <summary>Somebody cancelled it in the middle of the work.</summary>
    public sealed record Cancelled : QueueEnd;

    /// <summary>The program ends; the work was cut off, or never began.</summary>
    /// <param name="Began">Whether it had begun.</param>
    public sealed record Stopped(bool Began) : QueueEnd;
}
