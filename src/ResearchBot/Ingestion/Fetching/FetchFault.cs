namespace ResearchBot.Ingestion.Fetching;

/// <summary>Why an address was not fetched.</summary>
public enum FetchFault
{
    /// <summary>It is no address that is fetched: another scheme, a user name, another port.</summary>
    Address,

    /// <summary>It leads into a network that is not public.</summary>
    Forbidden,

    /// <summary>The site asks programs to keep out.</summary>
    Robots,

    /// <summary>It redirects too often, in a way that is not followed, or nowhere.</summary>
    Redirect,

    /// <summary>The site lets nobody in without signing in or paying.</summary>
    Closed,

    /// <summary>There is no such page.</summary>
    Missing,

    /// <summary>There was such a page, and it will not come back.</summary>
    Gone,

    /// <summary>It is of a kind that is not read: a picture, a film, a program.</summary>
    Kind,

    /// <summary>It is larger than it may be, or unfolds to more.</summary>
    TooLarge,

    /// <summary>The site asks to come back later.</summary>
    Busy,

    /// <summary>The site cannot be reached, or breaks off.</summary>
    Unreachable,

    /// <summary>The site takes too long.</summary>
    TooSlow,

    /// <summary>The site is out of order.</summary>
    Broken,
}

/// <summary>What faults have in common.</summary>
public static class FetchFaults
{
    /// <summary>Tells whether trying again may help without anybody changing anything.</summary>
    public static bool MayPass(this FetchFault fault) => fault is FetchFault.Busy or FetchFault.Unreachable or FetchFault.TooSlow or FetchFault.Broken;
}
