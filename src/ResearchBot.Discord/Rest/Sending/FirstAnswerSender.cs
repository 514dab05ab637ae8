using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Rest.Limits;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>
/// Sends first answers to interactions past every queue. Discord takes one first answer only, so that one whose fate is unknown
/// can be sent again: if the earlier one did arrive, Discord says so, and that is a success.
/// </summary>
internal sealed class FirstAnswerSender(RestTransport transport, RestGate gate, SteadyClock clock, ILogger<FirstAnswerSender> logger)
{
    private const int MostAttempts = 3;

    // Discord waits three seconds; the last attempt waits longer, only to learn what became of it
    private static readonly TimeSpan Worthwhile = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(1.3);
    private static readonly TimeSpan LastLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends a first answer.</summary>
    public async Task SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var began = clock.Now;
        var mayBeDone = false;

        for (var attempt = 1; ; attempt++)
        {
            gate.Check(request);
            var outcome = await transport.AcknowledgeAsync(request, attempt == MostAttempts ? LastLimit : AnswerLimit, cancellationToken);

            if (outcome.Answer is { } answer)
            {
                Log.Answered(logger, request.Route.Operation, (int)answer.Status, (clock.Now - began).TotalMilliseconds);
                gate.Learn(request, answer);

                if (answer.IsSuccess || (mayBeDone && answer.Code == RestErrors.AlreadyAcknowledged))
                {
                    return;
                }
            }

            var wait = outcome.Answer is { IsLimited: true } limited ? RateLimits.WaitAfter(limited) : Pause;
            mayBeDone |= outcome.IsUncertain;

            if (attempt == MostAttempts || !IsWorthAnother(outcome) || clock.Now - began + wait >= Worthwhile)
            {
                throw Failure(request, outcome);
            }

            Log.Repeating(logger, request.Route.Operation, outcome.Reason, wait.TotalSeconds);
            await Task.Delay(wait, clock.Time, cancellationToken);
        }
    }

    private static bool IsWorthAnother(RestOutcome outcome) => outcome.IsTransient || outcome.Answer is { IsLimited: true };

    private static DiscordRestException Failure(RestRequest request, RestOutcome outcome) => outcome.Answer is { } answer
        ? new DiscordRestException((int)answer.Status, answer.Code, request.Route.Operation)
        : new DiscordRestException($"Discord did not answer {request.Route.Operation}.", outcome.Fault);
}
