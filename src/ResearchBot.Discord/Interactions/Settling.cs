using System.Net;

using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>
/// A first answer that travels as the response to Discord's own request arrives after we have let go of it. What builds on it
/// is refused until then, and so tried again for a moment.
/// </summary>
internal sealed class Settling(TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private long? _answered;

    /// <summary>The first answer is on its way.</summary>
    public void Begin() => _answered = time.GetTimestamp();

    /// <summary>Does something that builds on it.</summary>
    public async Task RunAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        while (!await TryAsync(act))
        {
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();

            return true;
        }
        catch (DiscordRestException refusal) when (IsUnsettled(refusal))
        {
            return false;
        }
    }

    private bool IsUnsettled(DiscordRestException refusal) =>
        refusal is { Status: (int)HttpStatusCode.NotFound, Code: RestErrors.UnknownWebhook or RestErrors.UnknownMessage }
        && _answered is { } answered
        && time.GetElapsedTime(answered) < Moment;
}
