namespace ResearchBot.Chat.Queue;

/// <summary>Whether a job was let into the queue: one of the two nested outcomes.</summary>
public abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>It waits for its turn, or has it already.</summary>
    /// <param name="Ticket">What tells its place from now on.</param>
    /// <param name="Place">Its place when it came, from 1.</param>
    public sealed record Waiting(QueueTicket Ticket, int Place) : Admission;

    /// <summary>There is no room, and nothing was done.</summary>
    /// <param name="Which">What is full.</param>
    public sealed record Full(QueueBound Which) : Admission;
}

/// <summary>What keeps a job out of the queue.</summary>
public enum QueueBound
{
    /// <summary>As many jobs wait as may wait in all.</summary>
    All,

    /// <summary>As many jobs of the space wait as may.</summary>
    Space,

    /// <summary>As many jobs of the member wait as may.</summary>
    Member,

    /// <summary>The program ends and takes no more.</summary>
    Stopping,
}
