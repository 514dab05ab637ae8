namespace ResearchBot.Chat.Feedback;

/// <summary>What members think of an answer, or of many.</summary>
/// <param name="Up">How many it helped.</param>
/// <param name="Down">How many it did not help.</param>
/// <param name="Reports">How many reported it to the moderators.</param>
public sealed record FeedbackCounts(int Up, int Down, int Reports);

/// <summary>An answer that a member reported.</summary>
/// <param name="AnswerId">The answer.</param>
/// <param name="Reason">Why; null where nobody said or it is kept no longer.</param>
/// <param name="ReportedAt">When.</param>
public sealed record Report(string AnswerId, string? Reason, DateTimeOffset ReportedAt);
