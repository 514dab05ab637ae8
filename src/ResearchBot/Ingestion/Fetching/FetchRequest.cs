namespace ResearchBot.Ingestion.Fetching;

/// <summary>What is to be fetched.</summary>
/// <param name="Address">Its address, as somebody wrote it.</param>
/// <param name="Purpose">What it is wanted for.</param>
public sealed record FetchRequest(string Address, FetchPurpose Purpose)
{
    /// <summary>What is known of an earlier answer, so that the site need not send it again; null: nothing.</summary>
    public FetchMark? Mark { get; init; }
}

/// <summary>How an answer can be recognised later.</summary>
/// <param name="ETag">The mark that the site gave it.</param>
/// <param name="LastModified">When it changed last, as the site wrote it.</param>
public sealed record FetchMark(string? ETag, string? LastModified);

/// <summary>What something is fetched for; it decides which kinds of content are taken.</summary>
public enum FetchPurpose
{
    /// <summary>To read an article.</summary>
    Article,

    /// <summary>To look what a feed lists.</summary>
    Feed,
}
