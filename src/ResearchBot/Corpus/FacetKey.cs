namespace ResearchBot.Corpus;

/// <summary>The form in which outlets, tags and shelves are compared and indexed: trimmed, lower case.</summary>
public static class FacetKey
{
    /// <summary>Folds a name.</summary>
    public static string Of(string name) => name.Trim().ToLowerInvariant();
}
