using System.Text.Json;

using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions;

public sealed partial class InteractionContext
{
    private readonly Lazy<CommandInput> _command;
    private readonly Lazy<ModalInput> _modal;

    /// <summary>The command with the commands below it, such as <c>settings channel</c>; empty for other kinds.</summary>
    public string CommandPath => _command.Value.Path;

    /// <summary>The option that the member is typing; null for other kinds.</summary>
    public InteractionOption? Focused => _command.Value.Options.Values.FirstOrDefault(option => option.Focused);

    /// <summary>The component's or modal's own id; empty for commands.</summary>
    public string CustomId => Interaction.Data?.CustomId ?? "";

    /// <summary>What was chosen in a menu.</summary>
    public IReadOnlyList<string> Values => Interaction.Data?.Values ?? [];

    /// <summary>The texts of a submitted modal, by the id of their input.</summary>
    public IReadOnlyDictionary<string, string> Inputs => _modal.Value.Texts;

    /// <summary>The message that a menu's command was used on.</summary>
    public Message? TargetMessage =>
        Interaction.Data is { TargetId: { } id, Resolved.Messages: { } messages } ? messages.GetValueOrDefault(id) : null;

    /// <summary>The account that a menu's command was used on.</summary>
    public User? TargetUser => Interaction.Data is { TargetId: { } id, Resolved.Users: { } users } ? users.GetValueOrDefault(id) : null;

    /// <summary>A text option; null when it was not given.</summary>
    public string? GetString(string name) =>
        ValueOf(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : ValueOf(name)?.GetRawText();

    /// <summary>A whole number; null when it was not given.</summary>
    public long? GetInteger(string name) => ValueOf(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>A truth value; null when it was not given.</summary>
    public bool? GetBoolean(string name) => ValueOf(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>The id of an account, role or channel; null when none was given.</summary>
    public Snowflake? GetSnowflake(string name) => Snowflake.TryParse(GetString(name));

    /// <summary>An uploaded file; null when none was given.</summary>
    public Attachment? GetAttachment(string name) =>
        GetSnowflake(name) is { } id ? Interaction.Data?.Resolved?.Attachments?.GetValueOrDefault(id) : null;

    /// <summary>What was chosen in a menu of a submitted modal; empty when nothing was.</summary>
    public IReadOnlyList<string> GetChosen(string customId) => _modal.Value.Chosen.GetValueOrDefault(customId) ?? [];

    /// <summary>The files that were uploaded with a modal.</summary>
    public IReadOnlyList<Attachment> GetUploads(string customId) =>
        [.. GetChosen(customId).Select(Snowflake.TryParse).Select(id => id is { } known ? Interaction.Data?.Resolved?.Attachments?.GetValueOrDefault(known) : null).OfType<Attachment>()];

    private JsonElement? ValueOf(string name) => _command.Value.Options.GetValueOrDefault(name)?.Value;
}
