namespace ResearchBot.Discord.Rest;

/// <summary>Keeps the hashes in a folder, a small file a set. A folder that cannot be written costs a repeated registration, nothing else.</summary>
/// <param name="folder">The folder, which need not be there yet.</param>
public sealed class CommandHashFolder(string folder) : ICommandHashStore
{
    /// <inheritdoc/>
    public async ValueTask<string?> ReadAsync(string scope, CancellationToken cancellationToken)
    {
        try
        {
            return (await File.ReadAllTextAsync(PathOf(scope), cancellationToken)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string scope, string hash, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(PathOf(scope), hash, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // sent again at the next start
        }
    }

    private string PathOf(string scope) => Path.Combine(folder, $"commands-{scope}.sha256");
}
