using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Rest;

namespace ResearchBot.Host.Discord.Replies;

/// <summary>Tries again what Discord could not take just now, for as long as an interaction lives.</summary>
internal sealed class Certainly(TimeProvider time, ILogger<Certainly> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(14);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Does something until it is done or refused for good.</summary>
    /// <exception cref="DiscordRestException">It was refused, or Discord was out of order for too long.</exception>
    public async Task<T> DoAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var pause = TimeSpan.FromSeconds(1);

        while (true)
        {
            try
            {
                return await act(cancellationToken);
            }
            catch (Exception fault) when (MayPass(fault) && time.GetElapsedTime(started) < Longest && !cancellationToken.IsCancellationRequested)
            {
                Log.TryingAgain(logger, pause.TotalSeconds);
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
        }
    }

    private static bool MayPass(Exception fault) => fault switch
    {
        DiscordRestException refused => refused.Status is >= 500 or 429 or 0,
        HttpRequestException or IOException or TimeoutException or TaskCanceledException => true,
        _ => false,
    };
}
