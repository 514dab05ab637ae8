using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Commands;

/// <summary>Describes commands and options by their paths (<see cref="CommandWords"/>).</summary>
internal static class Describe
{
    private static readonly IReadOnlyList<IntegrationType> Servers = [IntegrationType.Guild];

    /// <summary>A slash command.</summary>
    public static ApplicationCommand Command(string path, params IReadOnlyList<CommandOption> options) => new()
    {
        Name = CommandWords.Name(path),
        NameLocalizations = CommandWords.Names(path),
        Description = CommandWords.About(path),
        DescriptionLocalizations = CommandWords.Abouts(path),
        Options = options,
        IntegrationTypes = Servers,
        Contexts = [CommandPlace.Guild],
    };

    /// <summary>A command of a message's menu.</summary>
    public static ApplicationCommand MessageCommand(string path) => new()
    {
        Name = CommandWords.Name(path),
        NameLocalizations = CommandWords.Names(path),
        Type = CommandType.Message,
        IntegrationTypes = Servers,
        Contexts = [CommandPlace.Guild],
    };

    /// <summary>A command below another.</summary>
    public static CommandOption Below(string path, params IReadOnlyList<CommandOption> options) =>
        Option(path, CommandOptionType.SubCommand) with { Options = options };

    public static CommandOption Text(string path, int longest, bool required = false, bool suggests = false) =>
        Option(path, CommandOptionType.Text) with { Required = required, MaxLength = longest, Autocomplete = suggests ? true : null };

    public static CommandOption Number(string path, int least, int most) =>
        Option(path, CommandOptionType.WholeNumber) with { Required = false, MinValue = least, MaxValue = most };

    public static CommandOption YesNo(string path) => Option(path, CommandOptionType.Boolean) with { Required = false };

    public static CommandOption File(string path, bool required = false) => Option(path, CommandOptionType.Attachment) with { Required = required };

    private static CommandOption Option(string path, CommandOptionType type) => new()
    {
        Type = type,
        Name = CommandWords.Name(path),
        NameLocalizations = CommandWords.Names(path),
        Description = CommandWords.About(path),
        DescriptionLocalizations = CommandWords.Abouts(path),
    };
}
