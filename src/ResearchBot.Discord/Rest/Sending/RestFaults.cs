namespace ResearchBot.Discord.Rest.Sending;

/// <summary>Tells what a failure of the network means.</summary>
internal static class RestFaults
{
    public static RestOutcome Read(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError =>
            new RestOutcome(null, failure, WasNotSent: true),
        HttpRequestError.ConfigurationLimitExceeded => new RestOutcome(null, new InvalidDataException("The answer is too long.", failure)),
        _ => new RestOutcome(null, failure),
    };
}
