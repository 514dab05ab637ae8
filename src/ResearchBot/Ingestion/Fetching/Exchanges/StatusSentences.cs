namespace ResearchBot.Ingestion.Fetching.Exchanges;

/// <summary>What the statuses mean by which sites refuse.</summary>
internal static class StatusSentences
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    /// <summary>Turns a refusal into a failure.</summary>
    public static Exchange.Failed Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var (fault, sentence) = status switch
        {
            401 or 402 or 403 or 407 or 451 => (FetchFault.Closed, FetchSentences.Closed),
            404 => (FetchFault.Missing, FetchSentences.Missing),
            410 => (FetchFault.Gone, FetchSentences.Gone),
            408 or 425 => (FetchFault.Broken, FetchSentences.Broken),
            429 => (FetchFault.Busy, FetchSentences.Busy),
            503 when RestOf(response, now) is not null => (FetchFault.Busy, FetchSentences.Busy),
            >= 500 => (FetchFault.Broken, FetchSentences.Broken),
            _ => (FetchFault.Closed, FetchSentences.Status(status)),
        };

        return new Exchange.Failed(new FetchResult.Failed(fault, sentence) { NotBefore = RestOf(response, now) }, status);
    }

    /// <summary>When the site wants to be asked again; null where it does not say.</summary>
    public static DateTimeOffset? RestOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var after = response.Headers.RetryAfter;
        var until = after?.Date ?? now + after?.Delta;

        return until is null || until <= now ? null : until > now + LongestRest ? now + LongestRest : until;
    }
}
