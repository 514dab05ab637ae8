using System.Text.Json.Serialization;

using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Models;

/// <summary>A command: by slash, or in the menu of a message or a member.</summary>
public sealed record ApplicationCommand
{
    /// <summary>The id; absent before Discord knows the command.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>1 to 32 characters; lower case for a slash command.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 100 characters for a slash command; absent for a menu's.</summary>
    public string? Description { get; init; }

    /// <summary>Which kind it is.</summary>
    public CommandType Type { get; init; } = CommandType.ChatInput;

    /// <summary>Up to 25, the required ones first.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>The name by language, such as <c>de</c> or <c>es-ES</c>.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>The description by language.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Who sees the command until the guild's administrators decide otherwise, so never a check; absent for everybody.</summary>
    [JsonConverter(typeof(NumericPermissionsConverter))]
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>To whom the application must be installed.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Where it may be used.</summary>
    public IReadOnlyList<CommandPlace>? Contexts { get; init; }
}

/// <summary>An option of a command, or a command below it.</summary>
public sealed record CommandOption
{
    /// <summary>Which kind it is.</summary>
    public CommandOptionType Type { get; init; }

    /// <summary>1 to 32 characters in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The name by language.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>The description by language.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool? Required { get; init; }

    /// <summary>Up to 25 values to choose from, and no others.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>Whether values are suggested while a member types.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>The options of a command below.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>The kinds of channels that may be given.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>The least number.</summary>
    public long? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public long? MaxValue { get; init; }

    /// <summary>The fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters: up to 6,000.</summary>
    public int? MaxLength { get; init; }
}
