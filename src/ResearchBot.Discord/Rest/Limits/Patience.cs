namespace ResearchBot.Discord.Rest.Limits;

/// <summary>How long a request waits for a limit, and how many may wait: beyond that it fails at once.</summary>
internal static class Patience
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const int MostWaiting = 500;

    /// <exception cref="DiscordRestException">It is too much.</exception>
    public static void Check(TimeSpan wait, int waiting, RestRoute route)
    {
        if (wait > Longest || waiting >= MostWaiting)
        {
            throw new DiscordRestException(429, 0, route.Operation);
        }
    }
}
