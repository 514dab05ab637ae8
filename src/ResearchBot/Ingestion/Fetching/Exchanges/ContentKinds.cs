namespace ResearchBot.Ingestion.Fetching.Exchanges;

/// <summary>Which kinds of content are taken for what.</summary>
internal static class ContentKinds
{
    private static readonly string[] Articles =
    [
        "", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", "application/pdf", "application/x-pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/octet-stream", "binary/octet-stream",
    ];

    private static readonly string[] NoFeeds = ["image/", "audio/", "video/", "font/", "application/pdf", "application/zip", "application/vnd."];

    /// <summary>What a site is told that we take.</summary>
    public static string Accept(FetchPurpose? purpose) => purpose switch
    {
        FetchPurpose.Article => "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.1",
        FetchPurpose.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
        _ => "text/plain, */*;q=0.1",
    };

    /// <summary>Why what a site says that it sends is not taken; null when it is. What it really is, the bytes tell later.</summary>
    public static string? Refusal(FetchPurpose? purpose, string mediaType) => purpose switch
    {
        FetchPurpose.Article when !Articles.Contains(mediaType) => FetchSentences.Kind,
        FetchPurpose.Feed when Array.Exists(NoFeeds, start => mediaType.StartsWith(start, StringComparison.Ordinal)) => FetchSentences.NoFeed,
        _ => null,
    };
}
