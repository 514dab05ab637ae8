namespace ResearchBot.Answering.Model;

/// <summary>Says in plain words, for the operator, why a model's service gave no reply.</summary>
internal static class ModelFault
{
    /// <summary>The meaning of a status that is no success.</summary>
    public static ModelReply Of(int status, string body) => status switch
    {
        413 => new ModelReply.TooLong(),
        400 when body.Contains("context", StringComparison.OrdinalIgnoreCase) => new ModelReply.TooLong(),
        401 or 403 => new ModelReply.Unavailable($"its service refused the key (HTTP {status})"),
        404 => new ModelReply.Unavailable("its service does not know the model or the address (HTTP 404)"),
        429 or 503 => new ModelReply.Unavailable($"its service is busy (HTTP {status})"),
        >= 300 and < 400 => new ModelReply.Unavailable($"its service answered with a redirect, which is not followed (HTTP {status})"),
        _ => new ModelReply.Unavailable($"its service answered with HTTP {status}"),
    };

    /// <summary>The meaning of an exception.</summary>
    public static ModelReply Of(Exception failure) => new ModelReply.Unavailable(
        Causes(failure).Any(cause => cause is TimeoutException or OperationCanceledException) ? "its service stayed silent for too long"
        : Causes(failure).Any(cause => cause is InvalidDataException) ? "its reply is longer than is allowed"
        : Causes(failure).Any(cause => cause is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError }) ? "its service cannot be reached"
        : Causes(failure).Any(cause => cause is HttpRequestException or IOException) ? "the connection to its service broke"
        : $"its reply could not be read ({failure.GetType().Name})");

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
