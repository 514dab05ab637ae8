using ResearchBot.Discord;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Settings;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>A screen of the settings.</summary>
/// <param name="Section">One of <see cref="SettingsSection"/>.</param>
/// <param name="Channel">The channel, on the screen of one.</param>
/// <param name="Shelf">The key of the shelf, on the screen of one (<see cref="ShelfScreens.KeyOf"/>).</param>
internal sealed record SettingsPlace(string Section, Snowflake? Channel = null, string? Shelf = null)
{
    private static readonly IReadOnlyList<string> Sections =
        [SettingsSection.Overview, SettingsSection.Channels, SettingsSection.Roles, SettingsSection.Shelves, SettingsSection.Answers, SettingsSection.Limits, SettingsSection.Privacy];

    public static SettingsPlace Overview { get; } = new(SettingsSection.Overview);

    /// <summary>The screen of one channel.</summary>
    public static SettingsPlace Of(Snowflake channel) => new(SettingsSection.Channels, channel);

    /// <summary>The screen of one shelf.</summary>
    public static SettingsPlace OfShelf(string key) => new(SettingsSection.Shelves, Shelf: key);

    /// <summary>The screen that a control leads to; null when it leads to none.</summary>
    public static SettingsPlace? Find(SettingsRequest request) => request.Act switch
    {
        null => Overview,
        SettingsActs.Open when (request.Name ?? request.Value) is { } section && Sections.Contains(section) => new SettingsPlace(section),
        SettingsActs.Channel when (request.Id(1) ?? Snowflake.TryParse(request.Value)) is { } channel => Of(channel),
        SettingsActs.Shelf when request.Value is { } key => OfShelf(key),
        _ => null,
    };
}
