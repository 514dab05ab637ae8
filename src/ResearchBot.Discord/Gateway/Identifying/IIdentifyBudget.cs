namespace ResearchBot.Discord.Gateway.Identifying;

/// <summary>
/// Counts the sessions that this bot begins (IDENTIFY). Discord resets the token of a bot that begins more than about a thousand a
/// day, so the count has to outlive the process.
/// </summary>
public interface IIdentifyBudget
{
    /// <summary>Takes one session out of the budget, if there is room now.</summary>
    /// <returns>Zero when it is taken; else how long to wait before asking again.</returns>
    ValueTask<TimeSpan> TakeAsync(IdentifyLimits limits, CancellationToken cancellationToken);

    /// <summary>Gives back one that was taken and not used, because the connection broke before.</summary>
    ValueTask GiveBackAsync(CancellationToken cancellationToken);
}
