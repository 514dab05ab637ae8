namespace ResearchBot.Indexing;

/// <summary>Something that the first question would wait for, and that another core can make ready while the catalog is opened.</summary>
internal interface IWarmUp
{
    /// <summary>Makes it ready. Whatever fails is left to the question, which knows what to do about it.</summary>
    Task WarmUpAsync();
}
