using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using Microsoft.Extensions.Logging;

using Polly;

using ResearchBot.Discord.Rest.Limits;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>Sends requests when their limits allow, repeats what can safely be repeated, and judges the answers.</summary>
internal sealed class RestSender(
    RestTransport transport, RestGate gate, RateLimits limits, SteadyClock clock, Jitter jitter, ILogger<RestSender> logger)
{
    private const int MostRefusals = 5;
    private const long BytesPerSecond = 256 * 1024;
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    private readonly ResiliencePipeline<RestOutcome> _repeating = RestRepeating.Create(clock.Time, jitter, logger);

    /// <summary>Cancelled when the token turned out to be no good.</summary>
    public CancellationToken Stopped => gate.Stopped;

    /// <summary>Sends a request and reads what comes back.</summary>
    public async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(request, cancellationToken);

        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException failure)
        {
            throw new DiscordRestException($"Discord's answer to {request.Route.Operation} cannot be read.", failure);
        }
    }

    /// <summary>Sends a request.</summary>
    public async Task<RestAnswer> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, gate.Stopped);
        var context = ResilienceContextPool.Shared.Get(either.Token);
        var ticket = limits.NewTicket();
        var mayBeDone = false;

        try
        {
            context.Properties.Set(RestRepeating.Request, request);
            var outcome = await _repeating.ExecuteAsync(
                async attempt =>
                {
                    var made = await AttemptAsync(request, ticket, attempt.CancellationToken);
                    mayBeDone |= made.IsUncertain;

                    return made;
                },
                context);

            return Judge(request, outcome, mayBeDone);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            gate.ThrowIfStopped();

            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<RestOutcome> AttemptAsync(RestRequest request, long ticket, CancellationToken cancellationToken)
    {
        for (var refusals = 0; ; refusals++)
        {
            gate.Check(request);
            var waiter = await limits.EnterAsync(request, ticket, cancellationToken);
            RestOutcome? outcome = null;

            try
            {
                gate.Check(request);
                outcome = await SendOnceAsync(request, cancellationToken);
            }
            finally
            {
                limits.Leave(request, waiter, outcome?.Answer);
            }

            if (outcome.Answer is not { IsLimited: true } || refusals == MostRefusals)
            {
                return outcome;
            }
        }
    }

    private async Task<RestOutcome> SendOnceAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var began = clock.Now;
        var upload = request.Body?.Files?.Sum(file => file.Content.Length) ?? 0L;
        var outcome = await transport.SendAsync(request, AnswerLimit + TimeSpan.FromSeconds((double)upload / BytesPerSecond), cancellationToken);

        if (outcome.Answer is { } answer)
        {
            Log.Answered(logger, request.Route.Operation, (int)answer.Status, (clock.Now - began).TotalMilliseconds);
            gate.Learn(request, answer);
        }

        return outcome;
    }

    private static RestAnswer Judge(RestRequest request, RestOutcome outcome, bool mayBeDone) => outcome.Answer switch
    {
        null => throw new DiscordRestException($"Discord did not answer {request.Route.Operation}.", outcome.Fault),
        { IsSuccess: true } answer => answer,

        // what an unanswered attempt has deleted cannot be found by the next
        { Status: HttpStatusCode.NotFound } answer when mayBeDone && request.Method == HttpMethod.Delete => answer,
        { } answer => throw new DiscordRestException((int)answer.Status, answer.Code, request.Route.Operation),
    };
}
