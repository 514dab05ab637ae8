using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Retrieval.Periods;

namespace ResearchBot.Host.Discord.Asking;

/// <summary>The option that names a time.</summary>
internal static class PeriodOption
{
    /// <summary>Tells whether the time that was typed can be understood; none at all can.</summary>
    public static bool IsRead(Visit visit) =>
        visit.Context.GetString("period") is not { } typed
        || PeriodWords.TryRead(typed, DateOnly.FromDateTime(visit.Context.Token.ReceivedAt.UtcDateTime), out _);

    /// <summary>Says that it cannot, and what could be.</summary>
    public static Task RefuseAsync(Visit visit, CancellationToken cancellationToken) =>
        visit.TellAsync(Page.Of(visit.Words.PeriodNotRead, Accent.Notice), cancellationToken);
}
