using System.Security.Cryptography;
using System.Text;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest.Bodies;

namespace ResearchBot.Discord.Rest;

/// <summary>Tells Discord which commands there are, when they are not those that it was told last.</summary>
public sealed class CommandRegistration(DiscordRest rest, ICommandHashStore hashes)
{
    /// <summary>Sends the commands if they changed since they were last sent.</summary>
    /// <param name="application">The bot's application.</param>
    /// <param name="guild">The guild that shall have them; null for all.</param>
    /// <param name="commands">All of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether they were sent.</returns>
    public async Task<bool> RegisterAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var scope = guild is { } id ? $"{application}-{id}" : $"{application}";
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{scope}\n"), .. JsonBody.Commands(commands).Json.Span]));

        if (await hashes.ReadAsync(scope, cancellationToken) == hash)
        {
            return false;
        }

        await rest.PutCommandsAsync(application, guild, commands, cancellationToken);
        await hashes.WriteAsync(scope, hash, cancellationToken);

        return true;
    }
}
