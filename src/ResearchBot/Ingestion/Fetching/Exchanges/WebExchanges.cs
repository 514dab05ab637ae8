using System.Net;
using System.Net.Http.Headers;

using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Fetching.Addresses;
using ResearchBot.Ingestion.Fetching.Bodies;
using ResearchBot.Ingestion.Fetching.Turns;

namespace ResearchBot.Ingestion.Fetching.Exchanges;

/// <summary>Makes single requests to sites, each in its turn, and bounded in time and size.</summary>
internal sealed class WebExchanges(GuardedConnector connector, HostTurns turns, IOptions<FetchOptions> options, TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(GuardedHandler.Create(connector));
    private readonly BodyReader _bodies = new(options.Value.WireBytes, options.Value.ExpandedBytes, options.Value.Ratio);
    private readonly string _userAgent = Identification.Of(options.Value);

    /// <summary>Asks once; a redirect is an outcome like others.</summary>
    /// <param name="address">An address that <see cref="AddressRules"/> lets through.</param>
    /// <param name="purpose">What it is wanted for; null: what the site asks of programs.</param>
    /// <param name="mark">What is known of an earlier answer.</param>
    /// <param name="budget">The time that is left.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Exchange> AskAsync(Uri address, FetchPurpose? purpose, FetchMark? mark, TimeBudget budget, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(address.IdnHost, cancellationToken);

        if (turn.NotBefore is { } notBefore)
        {
            return new Exchange.Failed(new FetchResult.Failed(FetchFault.Busy, FetchSentences.Busy) { NotBefore = notBefore });
        }

        if (purpose is not null)
        {
            turn.Use();
        }

        using var limit = new CancellationTokenSource(budget.Left, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var began = time.GetTimestamp();

        try
        {
            using var request = CreateRequest(address, purpose, mark);
            using var response = await _http.SendAsync(request, stop.Token);
            var exchange = await ReadAsync(response, purpose, mark is not null, stop.Token);

            if (StatusSentences.RestOf(response, time.GetUtcNow()) is { } rest)
            {
                turn.RestUntil(rest);
            }

            return exchange;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Explain(exception, limit.IsCancellationRequested) is { } failed)
        {
            return failed;
        }
        finally
        {
            budget.Spend(time.GetElapsedTime(began));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage CreateRequest(Uri address, FetchPurpose? purpose, FetchMark? mark)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        request.Headers.TryAddWithoutValidation("Accept", ContentKinds.Accept(purpose));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BodyReader.Codings);

        if (mark?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        if (mark?.LastModified is { } modified && DateTimeOffset.TryParse(modified, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return request;
    }

    private async Task<Exchange> ReadAsync(HttpResponseMessage response, FetchPurpose? purpose, bool isConditional, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;

        if (Redirects.Is(status))
        {
            // The site's own words: what the client made of them might differ from what is followed.
            var location = response.Headers.TryGetValues("Location", out var locations) ? locations.First() : null;

            return new Exchange.Redirected(location, Redirects.IsForGood(status));
        }

        if (status == 304 && isConditional)
        {
            return new Exchange.NotModified(response.Headers.CacheControl?.MaxAge);
        }

        if (status is not (200 or 203))
        {
            return StatusSentences.Of(response, time.GetUtcNow());
        }

        var type = response.Content.Headers.ContentType;
        var mediaType = type?.MediaType?.ToLowerInvariant() ?? "";

        return ContentKinds.Refusal(purpose, mediaType) is { } refusal
            ? Exchange.Failed.Of(FetchFault.Kind, refusal)
            : new Exchange.Answered(new FetchedContent(
                await _bodies.ReadAsync(response.Content, cancellationToken),
                mediaType,
                type?.CharSet?.Trim('"'),
                new FetchMark(response.Headers.ETag?.ToString(), ResponseMarks.LastModified(response)),
                response.Headers.CacheControl is { NoCache: false, NoStore: false } caching ? caching.MaxAge : null));
    }

    private Exchange.Failed? Explain(Exception exception, bool isLate) => exception switch
    {
        _ when isLate => Exchange.Failed.Of(FetchFault.TooSlow, FetchSentences.TooSlow(options.Value.Seconds)),
        BodyRefusalException refusal => Exchange.Failed.Of(FetchFault.TooLarge, refusal.Message),
        InvalidDataException => Exchange.Failed.Of(FetchFault.Broken, FetchSentences.Broken),
        HttpRequestException { InnerException: ForbiddenAddressException } => Exchange.Failed.Of(FetchFault.Forbidden, FetchSentences.Forbidden),
        HttpRequestException or IOException or OperationCanceledException => Exchange.Failed.Of(FetchFault.Unreachable, FetchSentences.Unreachable),
        _ => null,
    };
}
