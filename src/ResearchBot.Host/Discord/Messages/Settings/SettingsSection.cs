namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>The sections of the settings, as menus send them.</summary>
internal static class SettingsSection
{
    public const string Overview = "overview";
    public const string Channels = "channels";
    public const string Roles = "roles";
    public const string Shelves = "shelves";
    public const string Answers = "answers";
    public const string Limits = "limits";
    public const string Privacy = "privacy";
}
