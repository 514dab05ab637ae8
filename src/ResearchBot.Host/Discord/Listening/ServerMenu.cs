using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>Asks which server a member's direct messages are for.</summary>
internal static class ServerMenu
{
    /// <summary>The act of the menu; its value is the server.</summary>
    public const string Act = "server";

    private const int MostOptions = 25;
    private const int LongestOption = 100;

    /// <summary>The page.</summary>
    /// <param name="words">The language.</param>
    /// <param name="servers">The servers that the member shares with the bot, with their names.</param>
    public static Page Of(Wordbook words, IReadOnlyList<(Snowflake Id, string Name)> servers) => servers.Count == 0
        ? Page.Of(words.NoSharedServer, Accent.Notice)
        : Page.Of(words.ChooseServer).Controls(
            Component.StringSelect(CustomId.Of(Act).ToString(), [.. servers.Take(MostOptions).Select(server => new SelectOption(NameOf(server), server.Id.ToString()))]));

    private static string NameOf((Snowflake Id, string Name) server) =>
        ForeignText.OneLine(server.Name, LongestOption) is { Length: > 0 } name ? name : server.Id.ToString();
}
