namespace ResearchBot.Indexing.Profiles;

/// <summary>Knows the profile of the generation in use: what questions must be encoded with.</summary>
internal sealed class ProfileSource(IPassageIndex index, ProfileStore profiles) : IWarmUp
{
    /// <inheritdoc/>
    public async Task WarmUpAsync() => await FindAsync(CancellationToken.None);

    /// <summary>The profile; null when nothing was built yet, or its file is gone.</summary>
    public async ValueTask<IndexProfile?> FindAsync(CancellationToken cancellationToken) =>
        await index.FindProfileIdAsync(cancellationToken) is { } id ? profiles.Find(id) : null;
}
