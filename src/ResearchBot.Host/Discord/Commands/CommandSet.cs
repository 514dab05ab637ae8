using ResearchBot.Discord;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Host.Discord.Commands;

/// <summary>Tells Discord about the commands, when they have changed.</summary>
internal sealed class CommandSet(CommandRegistration registration)
{
    /// <summary>Registers them for every server.</summary>
    public Task RegisterAsync(Snowflake application, CancellationToken cancellationToken) =>
        registration.RegisterAsync(application, guild: null, CommandList.All, cancellationToken);
}
