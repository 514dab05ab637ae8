namespace ResearchBot.Ingestion.Fetching;

/// <summary>What became of an address: one of the nested outcomes.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>It was fetched.</summary>
    /// <param name="Address">Where it was found, redirects followed.</param>
    /// <param name="Content">What is there.</param>
    public sealed record Fetched(Uri Address, FetchedContent Content) : FetchResult
    {
        /// <summary>Where it has moved for good; null where it has not.</summary>
        public Uri? MovedTo { get; init; }
    }

    /// <summary>It is as it was when the mark of the request was given.</summary>
    /// <param name="FreshFor">How long the site says it will stay so; null where it says nothing.</param>
    public sealed record NotModified(TimeSpan? FreshFor) : FetchResult;

    /// <summary>It was not fetched.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Sentence">One plain sentence for whoever named the address.</param>
    public sealed record Failed(FetchFault Fault, string Sentence) : FetchResult
    {
        /// <summary>Before when the site asks not to come back; null where it does not say.</summary>
        public DateTimeOffset? NotBefore { get; init; }
    }
}

/// <summary>What was fetched.</summary>
/// <param name="Bytes">The bytes, unfolded.</param>
/// <param name="MediaType">What the site says it is, in lower case; empty where it says nothing.</param>
/// <param name="Charset">The encoding that the site names; null where it names none.</param>
/// <param name="Mark">How to ask whether it has changed.</param>
/// <param name="FreshFor">How long the site says it will stay as it is; null where it says nothing.</param>
public sealed record FetchedContent(ReadOnlyMemory<byte> Bytes, string MediaType, string? Charset, FetchMark Mark, TimeSpan? FreshFor);
