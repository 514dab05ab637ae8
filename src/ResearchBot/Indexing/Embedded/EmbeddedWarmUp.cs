namespace ResearchBot.Indexing.Embedded;

/// <summary>Opens the embedded index and loads its vectors, where it is the one in use.</summary>
internal sealed class EmbeddedWarmUp(IPassageIndex index) : IWarmUp
{
    /// <inheritdoc/>
    public Task WarmUpAsync()
    {
        (index as EmbeddedPassageIndex)?.Load();

        return Task.CompletedTask;
    }
}
