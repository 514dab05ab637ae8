namespace ResearchBot.Chat.Privacy;

/// <summary>What was forgotten.</summary>
/// <param name="Questions">Questions whose words, and whose asker, are gone.</param>
/// <param name="Feedback">Votes and reports whose words, and whose giver, are gone; the votes still count.</param>
public sealed record Forgotten(int Questions, int Feedback);
