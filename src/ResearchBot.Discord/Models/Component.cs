using System.Text.Json.Serialization;

using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Models;

/// <summary>
/// A part of a message or a modal: one flat shape for every kind, of which <see cref="Type"/> says which fields mean something.
/// The static methods make each kind.
/// </summary>
public sealed partial record Component
{
    /// <summary>Which kind it is.</summary>
    public ComponentType Type { get; init; }

    /// <summary>A number that is unique in its message; Discord chooses one where it is absent.</summary>
    public int? Id { get; init; }

    /// <summary>What comes back when it is used: 1 to 100 characters.</summary>
    public string? CustomId { get; init; }

    /// <summary>The words of a button (80 characters) or above an input (45).</summary>
    public string? Label { get; init; }

    /// <summary>A <see cref="ButtonStyle"/> or a <see cref="TextInputStyle"/>.</summary>
    public int? Style { get; init; }

    /// <summary>The emoji of a button.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>Where a link button leads: up to 512 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Greyed out.</summary>
    public bool? Disabled { get; init; }

    /// <summary>What stands inside.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The input under a label.</summary>
    [JsonPropertyName("component")]
    public Component? Child { get; init; }

    /// <summary>What stands beside the texts of a section.</summary>
    public Component? Accessory { get; init; }

    /// <summary>Markdown.</summary>
    public string? Content { get; init; }

    /// <summary>The file that is shown, one of the same message.</summary>
    public FileReference? File { get; init; }

    /// <summary>Whether a separator shows a line.</summary>
    public bool? Divider { get; init; }

    /// <summary>The room around a separator: 1 small, 2 large.</summary>
    public int? Spacing { get; init; }

    /// <summary>The colour of a container's edge, <c>0xRRGGBB</c>.</summary>
    public int? AccentColor { get; init; }

    /// <summary>Hidden until clicked.</summary>
    public bool? Spoiler { get; init; }

    /// <summary>What a menu offers: 1 to 25.</summary>
    public IReadOnlyList<SelectOption>? Options { get; init; }

    /// <summary>What an empty input or menu shows.</summary>
    public string? Placeholder { get; init; }

    /// <summary>How many must be chosen or uploaded at least.</summary>
    public int? MinValues { get; init; }

    /// <summary>How many may be chosen or uploaded at most.</summary>
    public int? MaxValues { get; init; }

    /// <summary>The fewest characters of an input.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters of an input: up to 4,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether a modal's input must be filled in; Discord says yes where it is absent.</summary>
    public bool? Required { get; init; }

    /// <summary>The text of an input: to begin with, and as it was submitted.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Value { get; init; }

    /// <summary>What was chosen or uploaded, in a submitted modal.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The words under a label: 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The kinds that a channel menu offers.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>What a menu of roles or channels has chosen to begin with.</summary>
    public IReadOnlyList<DefaultValue>? DefaultValues { get; init; }
}

/// <summary>One choice of a menu.</summary>
/// <param name="Label">Up to 100 characters.</param>
/// <param name="Value">What comes back: up to 100 characters.</param>
/// <param name="Description">Up to 100 characters.</param>
/// <param name="Default">Whether it is chosen to begin with.</param>
/// <param name="Emoji">Its emoji.</param>
public sealed record SelectOption(string Label, string Value, string? Description = null, bool? Default = null, Emoji? Emoji = null);

/// <summary>Something that a menu has chosen to begin with.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type"><c>user</c>, <c>role</c> or <c>channel</c>.</param>
public sealed record DefaultValue(Snowflake Id, string Type);

/// <summary>A file that a component shows.</summary>
/// <param name="Url"><c>attachment://</c> and the file's name.</param>
public sealed record FileReference(string Url);
