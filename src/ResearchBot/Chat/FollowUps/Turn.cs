namespace ResearchBot.Chat.FollowUps;

/// <summary>A question of a conversation and what was answered.</summary>
/// <param name="Question">The question, as it was asked.</param>
/// <param name="Sentences">The sentences of its answer, in order; none where it was not answered.</param>
/// <param name="Titles">The headlines of the articles cited.</param>
public sealed record Turn(string Question, IReadOnlyList<string> Sentences, IReadOnlyList<string> Titles);
