using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ResearchBot.Answering.Model;

/// <summary>Makes the HTTP client that talks to a model's service: bounded in bytes and silence, blind to redirects and cookies, patient once with a busy service.</summary>
internal static class ModelHttp
{
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(1);

    /// <summary>Makes a client. It has no time limit of its own: whoever asks sets one.</summary>
    public static HttpClient CreateClient(ModelOptions options, bool hasKey, TimeProvider time)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !options.Address.IsLoopback,
            ConnectTimeout = options.Idle,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        var bounds = new BoundedHandler(options.MaximumResponseBytes, options.Idle, hasKey, time) { InnerHandler = sockets };

        return new HttpClient(new ResilienceHandler(OneRetry(time)) { InnerHandler = bounds })
        {
            BaseAddress = options.Address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static ResiliencePipeline<HttpResponseMessage> OneRetry(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 1,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } busy
                    && PatienceWith(busy, time) <= LongestPatience),
                DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>(
                    attempt.Outcome.Result is { } busy ? PatienceWith(busy, time) : UsualPatience),
            })
            .Build();

    private static TimeSpan PatienceWith(HttpResponseMessage busy, TimeProvider time)
    {
        var wait = busy.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => UsualPatience,
        };

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
