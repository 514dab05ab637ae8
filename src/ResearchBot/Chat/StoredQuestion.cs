using ResearchBot.Answering.Stored;
using ResearchBot.Corpus;

namespace ResearchBot.Chat;

/// <summary>A question as it is kept. What a member wrote, and who they are, is null when it is kept no longer.</summary>
public sealed record StoredQuestion
{
    /// <summary>Its name: 24 lower-case hexadecimal digits that nobody can guess.</summary>
    public required string Id { get; init; }

    /// <summary>The space that it was asked in.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>How it was asked.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The member who asked.</summary>
    public string? MemberId { get; init; }

    /// <summary>The channel; null for a direct message whose member is not known any more.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Whether the channel is that of the member's direct messages.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Whether only the member sees the answer.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The thread.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>The language of the asker.</summary>
    public string? Language { get; init; }

    /// <summary>The question before it in the same conversation.</summary>
    public string? PreviousId { get; init; }

    /// <summary>Its answer (<see cref="StoredAnswers"/>); null while it is worked on.</summary>
    public string? AnswerId { get; init; }

    /// <summary>What became of it; null while it is worked on.</summary>
    public AnswerOutcome? Outcome { get; init; }

    /// <summary>How long that took.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>The messages that its answer was posted in, in order of their parts.</summary>
    public required IReadOnlyList<PostedMessage> Messages { get; init; }
}

/// <summary>A message that the bot posted.</summary>
/// <param name="ChannelId">The channel or thread that it stands in.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Part">Its place among the messages of one answer, from 0.</param>
public sealed record PostedMessage(string ChannelId, string MessageId, int Part);

/// <summary>What storing a question did.</summary>
/// <param name="Question">The question as it is kept.</param>
/// <param name="IsNew">False when the same source was stored before: somebody is at it already, or was.</param>
public sealed record Begun(StoredQuestion Question, bool IsNew);

/// <summary>How long a question took.</summary>
/// <param name="Elapsed">From receipt to the answer.</param>
/// <param name="SlowestStep">The name of the step that took longest; null where nobody measured.</param>
/// <param name="SlowestElapsed">How long that step took.</param>
public sealed record Timing(TimeSpan Elapsed, string? SlowestStep = null, TimeSpan SlowestElapsed = default);
