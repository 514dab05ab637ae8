using ResearchBot.Chat.Feedback;

namespace ResearchBot.Chat.Usage;

/// <summary>How a space was used in a time.</summary>
public sealed record UsageReport
{
    /// <summary>Questions that were asked.</summary>
    public required int Questions { get; init; }

    /// <summary>Of them: answered with citations.</summary>
    public required int Answered { get; init; }

    /// <summary>Of them: not answered by the corpus.</summary>
    public required int Declined { get; init; }

    /// <summary>Of them: failed.</summary>
    public required int Failed { get; init; }

    /// <summary>The share of those that came to an end that was answered, 0..1; null where none did.</summary>
    public double? AnsweredShare => Answered + Declined + Failed is var ended and > 0 ? (double)Answered / ended : null;

    /// <summary>How many were asked in which way; ways that nobody took are missing.</summary>
    public required IReadOnlyDictionary<QuestionKind, int> ByKind { get; init; }

    /// <summary>What members thought.</summary>
    public required FeedbackCounts Feedback { get; init; }

    /// <summary>The time that half of the answers took at most; null where there were none.</summary>
    public required TimeSpan? Median { get; init; }

    /// <summary>The time that 95 of 100 answers took at most.</summary>
    public required TimeSpan? Percentile95 { get; init; }

    /// <summary>The steps that took longest in some answer, the one that did so most often first.</summary>
    public required IReadOnlyList<SlowStep> SlowSteps { get; init; }

    /// <summary>What was asked and not answered, most often asked first; only what is still kept.</summary>
    public required IReadOnlyList<UnansweredQuestion> Unanswered { get; init; }
}

/// <summary>A step that took longest in some answers.</summary>
/// <param name="Name">The step.</param>
/// <param name="Answers">In how many answers.</param>
/// <param name="Median">The time that it took there, in the middle.</param>
public sealed record SlowStep(string Name, int Answers, TimeSpan Median);

/// <summary>Something that was asked and not answered.</summary>
/// <param name="Text">As it was worded last.</param>
/// <param name="Count">How often.</param>
/// <param name="LastAskedAt">When last.</param>
public sealed record UnansweredQuestion(string Text, int Count, DateTimeOffset LastAskedAt);
