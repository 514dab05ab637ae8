namespace ResearchBot.Discord.Rest;

/// <summary>Remembers nothing, so that the commands are sent at each start.</summary>
internal sealed class NoCommandHashes : ICommandHashStore
{
    public ValueTask<string?> ReadAsync(string scope, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    public ValueTask WriteAsync(string scope, string hash, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
