namespace ResearchBot.Discord.Models;

public sealed partial record Component
{
    /// <summary>A row of up to five buttons, or of one menu.</summary>
    public static Component Row(params IReadOnlyList<Component> components) => new() { Type = ComponentType.ActionRow, Components = components };

    /// <summary>A button that comes back as an interaction.</summary>
    public static Component Button(string customId, string? label, ButtonStyle style = ButtonStyle.Secondary, Emoji? emoji = null, bool disabled = false) =>
        new() { Type = ComponentType.Button, CustomId = customId, Label = label, Style = (int)style, Emoji = emoji, Disabled = disabled ? true : null };

    /// <summary>A button that leads to an address.</summary>
    public static Component Link(string url, string label, Emoji? emoji = null) =>
        new() { Type = ComponentType.Button, Url = url, Label = label, Style = (int)ButtonStyle.Link, Emoji = emoji };

    /// <summary>Markdown, in a message of components or a modal.</summary>
    public static Component Text(string markdown) => new() { Type = ComponentType.TextDisplay, Content = markdown };

    /// <summary>One to three texts beside a button.</summary>
    public static Component Section(IReadOnlyList<Component> texts, Component accessory) =>
        new() { Type = ComponentType.Section, Components = texts, Accessory = accessory };

    /// <summary>A framed group.</summary>
    public static Component Container(IReadOnlyList<Component> children, int? accentColor = null) =>
        new() { Type = ComponentType.Container, Components = children, AccentColor = accentColor };

    /// <summary>Room between two parts, with or without a line.</summary>
    public static Component Separator(bool divider = true, bool large = false) =>
        new() { Type = ComponentType.Separator, Divider = divider, Spacing = large ? 2 : 1 };

    /// <summary>A file of the same message; a message of components shows no other files.</summary>
    /// <param name="name">ASCII letters, digits, points, hyphens and underscores: other signs are not kept in names.</param>
    public static Component AttachedFile(string name) => new() { Type = ComponentType.File, File = new FileReference($"attachment://{name}") };

    /// <summary>An input of a modal under its words.</summary>
    public static Component Labelled(string label, Component child, string? description = null) =>
        new() { Type = ComponentType.Label, Label = label, Description = description, Child = child };

    /// <summary>A text input of a modal; stands inside <see cref="Labelled"/>.</summary>
    public static Component TextInput(
        string customId,
        TextInputStyle style = TextInputStyle.Line,
        bool required = true,
        int? minLength = null,
        int? maxLength = null,
        string? placeholder = null,
        string? value = null) => new()
        {
            Type = ComponentType.TextInput,
            CustomId = customId,
            Style = (int)style,
            Required = required,
            MinLength = minLength,
            MaxLength = maxLength,
            Placeholder = placeholder,
            Value = value,
        };

    /// <summary>An upload of a modal, of up to ten files; stands inside <see cref="Labelled"/>.</summary>
    public static Component FileUpload(string customId, int minimum = 1, int maximum = 1, bool required = true) =>
        new() { Type = ComponentType.FileUpload, CustomId = customId, MinValues = minimum, MaxValues = maximum, Required = required };

    /// <summary>A menu of given choices.</summary>
    public static Component StringSelect(
        string customId, IReadOnlyList<SelectOption> options, string? placeholder = null, int? minimum = null, int? maximum = null) => new()
        {
            Type = ComponentType.StringSelect,
            CustomId = customId,
            Options = options,
            Placeholder = placeholder,
            MinValues = minimum,
            MaxValues = maximum,
        };

    /// <summary>A menu of the guild's roles.</summary>
    public static Component RoleSelect(
        string customId, string? placeholder = null, int? minimum = null, int? maximum = null, IReadOnlyList<Snowflake>? chosen = null) => new()
        {
            Type = ComponentType.RoleSelect,
            CustomId = customId,
            Placeholder = placeholder,
            MinValues = minimum,
            MaxValues = maximum,
            DefaultValues = Defaults(chosen, "role"),
        };

    /// <summary>A menu of the guild's channels.</summary>
    public static Component ChannelSelect(
        string customId,
        string? placeholder = null,
        int? minimum = null,
        int? maximum = null,
        IReadOnlyList<ChannelType>? types = null,
        IReadOnlyList<Snowflake>? chosen = null) => new()
        {
            Type = ComponentType.ChannelSelect,
            CustomId = customId,
            Placeholder = placeholder,
            MinValues = minimum,
            MaxValues = maximum,
            ChannelTypes = types,
            DefaultValues = Defaults(chosen, "channel"),
        };

    private static IReadOnlyList<DefaultValue>? Defaults(IReadOnlyList<Snowflake>? chosen, string type) =>
        chosen is { Count: > 0 } ? [.. chosen.Select(id => new DefaultValue(id, type))] : null;
}
