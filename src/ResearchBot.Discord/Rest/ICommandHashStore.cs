namespace ResearchBot.Discord.Rest;

/// <summary>Remembers what set of commands Discord was told last.</summary>
public interface ICommandHashStore
{
    /// <summary>Reads the hash of a set.</summary>
    /// <param name="scope">Whose set it is: digits and hyphens.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when none is known.</returns>
    ValueTask<string?> ReadAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Keeps the hash of a set.</summary>
    ValueTask WriteAsync(string scope, string hash, CancellationToken cancellationToken);
}
