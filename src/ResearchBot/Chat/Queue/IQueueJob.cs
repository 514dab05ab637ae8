using ResearchBot.Corpus;

namespace ResearchBot.Chat.Queue;

/// <summary>Something that a member waits for.</summary>
public interface IQueueJob
{
    /// <summary>The space that it is done for: spaces take turns.</summary>
    SpaceId Space { get; }

    /// <summary>The member who waits: within a space, members take turns.</summary>
    string Member { get; }

    /// <summary>The moment from which nobody can be told the result any more; null where there is none.</summary>
    DateTimeOffset? Deadline => null;

    /// <summary>Does the work. It is called when the job's turn has come; a job that ends while it waits is never run.</summary>
    /// <param name="cancellationToken">Cancelled when the time is over, when the job is cancelled, and when the program ends.</param>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Told how the job ended: once for every job that was admitted, but one that <see cref="QueueTicket.TryLeave"/> took out.
    /// Work that goes on although it was told to stop is not waited for, so it may still be at it.
    /// </summary>
    /// <param name="how">How it ended.</param>
    /// <param name="cancellationToken">Cancelled after some seconds.</param>
    Task EndAsync(QueueEnd how, CancellationToken cancellationToken) => Task.CompletedTask;
}
