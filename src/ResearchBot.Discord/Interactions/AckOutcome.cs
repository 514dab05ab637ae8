namespace ResearchBot.Discord.Interactions;

/// <summary>What became of an answer to an interaction.</summary>
public enum AckOutcome
{
    /// <summary>Discord took it.</summary>
    Done,

    /// <summary>Discord waits for it no longer: only a message in the channel can still reach the member.</summary>
    TooLate,
}
