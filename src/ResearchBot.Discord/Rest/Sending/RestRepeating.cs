using Microsoft.Extensions.Logging;

using Polly;
using Polly.Retry;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>When and how soon a request is sent again.</summary>
internal static class RestRepeating
{
    /// <summary>The request that is under way.</summary>
    public static readonly ResiliencePropertyKey<RestRequest> Request = new("request");

    private const int MostRepeats = 4;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);

    public static ResiliencePipeline<RestOutcome> Create(TimeProvider time, Jitter jitter, ILogger logger) =>
        new ResiliencePipelineBuilder<RestOutcome> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<RestOutcome>
            {
                MaxRetryAttempts = MostRepeats,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Result is { } outcome && RequestOf(attempt.Context).MayRepeat(outcome)),
                DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>(DelayOf(attempt.AttemptNumber, jitter())),
                OnRetry = attempt =>
                {
                    var operation = RequestOf(attempt.Context).Route.Operation;
                    var reason = attempt.Outcome.Result!.Reason;
                    Log.Repeating(logger, operation, reason, attempt.RetryDelay.TotalSeconds);

                    return default;
                },
            })
            .Build();

    /// <summary>Half a second, doubled with each attempt, and up to half of that again, so that many do not come back at once.</summary>
    public static TimeSpan DelayOf(int attempt, double jitter) => First * Math.Pow(2, attempt) * (1 + (jitter / 2));

    private static RestRequest RequestOf(ResilienceContext context) => context.Properties.GetValue(Request, null!);
}
