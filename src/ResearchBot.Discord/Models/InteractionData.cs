using System.Text.Json;

namespace ResearchBot.Discord.Models;

/// <summary>What an interaction used, and how.</summary>
public sealed record InteractionData
{
    /// <summary>The command's id.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The command's kind.</summary>
    public CommandType? Type { get; init; }

    /// <summary>The command's options as they were given.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>The things that options, menus and uploads name by id.</summary>
    public Resolved? Resolved { get; init; }

    /// <summary>The message or account that a menu's command was used on.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>The guild that owns the command; absent for a global one.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The component's or modal's own id.</summary>
    public string? CustomId { get; init; }

    /// <summary>The component's kind.</summary>
    public ComponentType? ComponentType { get; init; }

    /// <summary>What was chosen in a menu.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>The parts of a modal as they were submitted.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];
}

/// <summary>An option of a command as it was given.</summary>
public sealed record InteractionOption
{
    /// <summary>The option's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its kind.</summary>
    public CommandOptionType Type { get; init; }

    /// <summary>A string, number or truth value; absent for a command below.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The options of a command below.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>Whether the member is typing here.</summary>
    public bool Focused { get; init; }
}

/// <summary>The things that an interaction names by id.</summary>
public sealed record Resolved
{
    /// <summary>Accounts.</summary>
    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }

    /// <summary>The same accounts as members.</summary>
    public IReadOnlyDictionary<Snowflake, Member>? Members { get; init; }

    /// <summary>Roles.</summary>
    public IReadOnlyDictionary<Snowflake, Role>? Roles { get; init; }

    /// <summary>Channels, in part.</summary>
    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }

    /// <summary>Messages, in part.</summary>
    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }

    /// <summary>Uploaded files.</summary>
    public IReadOnlyDictionary<Snowflake, Attachment>? Attachments { get; init; }
}
