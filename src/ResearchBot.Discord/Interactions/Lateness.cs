using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>Turns Discord's refusals of late answers into a result.</summary>
internal static class Lateness
{
    /// <summary>Does something with an interaction's token.</summary>
    public static async Task<AckOutcome> CatchAsync(Func<Task> act)
    {
        try
        {
            await act();

            return AckOutcome.Done;
        }
        catch (DiscordRestException refusal) when (
            refusal.Code is RestErrors.UnknownInteraction or RestErrors.InvalidToken or RestErrors.UnknownWebhook)
        {
            return AckOutcome.TooLate;
        }
    }
}
