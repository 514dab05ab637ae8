using ResearchBot.Discord;
using ResearchBot.Discord.Models;

namespace ResearchBot.Host.Service;

/// <summary>What the bot must be allowed to do in a server, and nothing beyond.</summary>
internal static class DiscordNeeds
{
    /// <summary>To read where it is asked and reply there, open a thread a question, and attach what is too long for a message.</summary>
    public const Permissions Least =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.SendMessagesInThreads
        | Permissions.CreatePublicThreads
        | Permissions.ReadMessageHistory
        | Permissions.AttachFiles;

    /// <summary>The address at which a moderator adds the bot to a server.</summary>
    public static string InviteOf(Snowflake application) =>
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={(ulong)Least}";
}
