using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest.Limits;

/// <summary>Every limit that Discord sets, in one place to ask and to teach.</summary>
internal sealed class RateLimits(SteadyClock clock, ILogger<RateLimits> logger)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(100);

    // a proxy that gives no time has probably shut the whole address out
    private static readonly TimeSpan Untold = TimeSpan.FromSeconds(10);

    private readonly RateBuckets _buckets = new(clock);
    private readonly GeneralLimit _general = new(clock);
    private long _tickets;

    /// <summary>A place in the order, kept when a request is refused and waits again.</summary>
    public long NewTicket() => Interlocked.Increment(ref _tickets);

    /// <summary>Waits until a request may start.</summary>
    public async Task<RateWaiter> EnterAsync(RestRequest request, long ticket, CancellationToken cancellationToken)
    {
        var waiter = await _buckets.EnterAsync(request.Route, ticket, cancellationToken);

        try
        {
            if (!request.IsInteraction)
            {
                await _general.EnterAsync(request.Route, cancellationToken);
            }

            return waiter;
        }
        catch
        {
            _buckets.Leave(waiter, null, null);

            throw;
        }
    }

    /// <summary>Learns from an answer, or that there was none.</summary>
    public void Leave(RestRequest request, RateWaiter waiter, RestAnswer? answer)
    {
        TimeSpan? wait = answer is { IsLimited: true } refusal ? WaitAfter(refusal) : null;

        if (wait is { } span)
        {
            var scope = answer!.Rate.Scope ?? "proxy";
            Log.Limited(logger, request.Route.Operation, scope, span.TotalSeconds);

            if (answer.IsLimitedEverywhere && !request.IsInteraction)
            {
                _general.CloseFor(span);
            }
        }

        if (!request.IsInteraction)
        {
            _general.Leave();
        }

        _buckets.Leave(waiter, answer?.Rate, wait);
    }

    /// <summary>How long a refusal asks to wait, by its body and its header, and a margin.</summary>
    public static TimeSpan WaitAfter(RestAnswer answer)
    {
        var header = answer.Rate.RetryAfter ?? TimeSpan.Zero;
        var body = answer.RetryAfter is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        var told = header > body ? header : body;

        return (told > TimeSpan.Zero ? told : Untold) + Margin;
    }
}
