using System.Text.Json;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Discord.Gateway.Dispatch;
using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;
using ResearchBot.Discord.Rest.Bodies;

namespace ResearchBot.Discord.Interactions.Http;

/// <summary>
/// Takes interactions that Discord sends by HTTP instead of the gateway, for any web server: hand in the raw body and two headers,
/// send back the result. Forged and repeated ones have no effect.
/// </summary>
public sealed class HttpInteractions : IAsyncDisposable
{
    /// <summary>The longest body that is looked at; a server should not read further.</summary>
    public const int MaximumBodyBytes = 256 * 1024;

    private const int RememberedIds = 65_536;
    private const int MostRunning = 2_000;
    private static readonly TimeSpan MostTimeApart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstAnswerLimit = TimeSpan.FromSeconds(2.8);
    private static readonly TimeSpan HandlerPatience = TimeSpan.FromSeconds(5);

    private readonly SignatureCheck _check;
    private readonly RecentIds _known = new(RememberedIds);
    private readonly InteractionLane _lane = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<IDiscordHandler> _handler;
    private readonly InteractionContextFactory _contexts;
    private readonly HandlerEdge _edge;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private int _running;

    internal HttpInteractions(
        IOptions<DiscordOptions> options, Func<IDiscordHandler> handler, InteractionContextFactory contexts, TimeProvider time, ILogger<HttpInteractions> logger)
    {
        _check = new SignatureCheck(options.Value.PublicKey);
        _handler = handler;
        _contexts = contexts;
        _edge = new HandlerEdge(logger);
        _time = time;
        _logger = logger;
    }

    /// <summary>Tells whether there is a public key; without one everything is refused.</summary>
    public bool IsOn => _check.HasKey;

    /// <summary>Takes one request.</summary>
    /// <param name="body">The body, byte by byte as it came; not used after the result is there.</param>
    /// <param name="signature">The header <c>X-Signature-Ed25519</c>.</param>
    /// <param name="timestamp">The header <c>X-Signature-Timestamp</c>.</param>
    /// <param name="cancellationToken">Cancelled when Discord hangs up.</param>
    /// <returns>200 with the first answer, given by the handler or for it; 401 for what Discord did not sign lately, 409 for what was seen before, 400 for what is no interaction, 500 when the handler gave no answer, 503 when too many run.</returns>
    public async ValueTask<HttpInteractionResult> ReceiveAsync(
        ReadOnlyMemory<byte> body, string? signature, string? timestamp, CancellationToken cancellationToken)
    {
        var received = _time.GetTimestamp();

        if (!IsGenuine(body, signature, timestamp))
        {
            return new HttpInteractionResult(401);
        }

        if (Read(body) is not { } interaction || interaction.Id == default)
        {
            return new HttpInteractionResult(400);
        }

        if (interaction.Type == InteractionType.Ping)
        {
            return Ok(InteractionResponse.Pong());
        }

        if (Volatile.Read(ref _running) >= MostRunning)
        {
            return new HttpInteractionResult(503);
        }

        return _known.Add(interaction.Id)
            ? await HandleAsync(interaction, received, cancellationToken)
            : new HttpInteractionResult(409);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAny(_lane.Idle, Task.Delay(HandlerPatience, _time, CancellationToken.None));
        _stopping.Dispose();
    }

    private bool IsGenuine(ReadOnlyMemory<byte> body, string? signature, string? timestamp)
    {
        if (body.Length > MaximumBodyBytes || _check.SignedAt(body.Span, signature, timestamp) is not { } signedAt)
        {
            Log.Forged(_logger);

            return false;
        }

        var apart = (_time.GetUtcNow() - signedAt).Duration();

        if (apart > MostTimeApart)
        {
            Log.OffTime(_logger, apart.TotalSeconds);
        }

        return apart <= MostTimeApart;
    }

    private async Task<HttpInteractionResult> HandleAsync(Interaction interaction, long received, CancellationToken cancellationToken)
    {
        var answer = new HttpAnswer(_time);
        var context = _contexts.Create(interaction, received, answer);
        Interlocked.Increment(ref _running);
        _lane.Start(new("interaction", token => RunAsync(context, answer, token)), _edge, _stopping.Token);
        var rest = FirstAnswerLimit - context.Elapsed;

        try
        {
            await answer.Given.WaitAsync(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            Log.DeferredForHandler(_logger, FirstAnswerLimit.TotalSeconds);
            await context.HoldOpenAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            answer.Close();

            throw;
        }

        return await answer.Given is { } response ? Ok(response) : new HttpInteractionResult(500);
    }

    private async Task RunAsync(InteractionContext context, HttpAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            await _handler().OnInteractionAsync(context, cancellationToken);
        }
        finally
        {
            answer.Close();
            Interlocked.Decrement(ref _running);
        }
    }

    private static Interaction? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, DiscordJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HttpInteractionResult Ok(InteractionResponse response) => new(200, ResponseBody.Of(response).Json);
}
