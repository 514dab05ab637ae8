using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Markup;

/// <summary>Names that clients show as they are now and that can be clicked; they notify nobody, as no message of the bot may.</summary>
internal static class Mention
{
    public static Escaped Member(Snowflake id) => Escaped.Own($"<@{id}>");

    public static Escaped Role(Snowflake id) => Escaped.Own($"<@&{id}>");

    public static Escaped Channel(Snowflake id) => Escaped.Own($"<#{id}>");

    /// <summary>A command that a click begins to fill in.</summary>
    /// <param name="path">Its English name, with that of a subcommand after a space.</param>
    /// <param name="id">The command's id; without one the name is only shown.</param>
    public static Escaped Command(string path, Snowflake? id = null) => Escaped.Own(id is null ? $"**/{path}**" : $"</{path}:{id}>");

    /// <summary>A message, as clients show addresses of messages.</summary>
    /// <param name="server">The server; null in direct messages.</param>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="message">The message.</param>
    public static Escaped Message(Snowflake? server, Snowflake channel, Snowflake message) =>
        Escaped.Own($"https://discord.com/channels/{server?.ToString() ?? "@me"}/{channel}/{message}");
}
