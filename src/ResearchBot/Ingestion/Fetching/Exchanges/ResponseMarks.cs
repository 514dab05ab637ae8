namespace ResearchBot.Ingestion.Fetching.Exchanges;

/// <summary>Reads from responses how to recognise them.</summary>
internal static class ResponseMarks
{
    private const int Longest = 100;

    /// <summary>When it changed last, in the site's own words: some compare them letter by letter.</summary>
    public static string? LastModified(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var values) && values.ToString() is { Length: > 0 and <= Longest } value ? value : null;
}
