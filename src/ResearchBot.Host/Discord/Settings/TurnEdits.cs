using ResearchBot.Discord;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>What buttons turn on or off.</summary>
internal static class TurnEdits
{
    /// <summary>The change; null when the button turns nothing.</summary>
    public static SettingsEdit? Find(SettingsRequest request) => (request.Part(2), request.Id(3)) switch
    {
        ("on" or "off", { } channel) => Find(request.Name, request.Part(2) is "on", channel),
        ("on" or "off", null) when request.Parts.Count == 3 => Find(request.Name, request.Part(2) is "on"),
        _ => null,
    };

    private static SettingsEdit? Find(string? name, bool isOn, Snowflake channel) => name switch
    {
        Setting.Enabled => ChannelEdits.Of(channel, settings => settings with { Enabled = isOn }),
        Setting.Threads => ChannelEdits.Of(channel, settings => settings with { ThreadAQuestion = isOn }),
        Setting.Posts => ChannelEdits.Of(channel, settings => settings with { AnswersPosts = isOn }),
        Setting.Private => ChannelEdits.Of(channel, settings => settings with { PrivateByDefault = isOn }),
        _ => null,
    };

    private static SettingsEdit? Find(string? name, bool isOn) => name switch
    {
        Setting.Private => Answers(settings => settings with { PrivateByDefault = isOn }),
        Setting.Plain => Answers(settings => settings with { PlainMessages = isOn }),
        Setting.Starter => Answers(settings => settings with { ReadsStarter = isOn }),
        _ => null,
    };

    private static SettingsEdit Answers(Func<SpaceSettings, SpaceSettings> change) => new(new SettingsPlace(SettingsSection.Answers), change);
}
