namespace ResearchBot.Ingestion.Fetching.Exchanges;

/// <summary>How we call ourselves.</summary>
internal static class Identification
{
    /// <summary>The name that sites may speak to in their <c>robots.txt</c>.</summary>
    public const string Product = "ResearchBot";

    /// <summary>The name, the version, and where the operator can be reached.</summary>
    public static string Of(FetchOptions options)
    {
        var version = typeof(Identification).Assembly.GetName().Version?.ToString(2) ?? "0";
        var contact = options.Contact.Trim();

        return contact.Length > 0 ? $"{Product}/{version} (self-hosted research assistant; {contact})" : $"{Product}/{version} (self-hosted research assistant)";
    }
}
