using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>What the screens of the settings are built of.</summary>
internal static class SettingsParts
{
    /// <summary>The most that a menu of channels or roles lets choose.</summary>
    public const int MostChosen = 25;

    /// <summary>The beginning of a screen.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="note">What became of the last change; empty where there was none.</param>
    public static Page Head(Escaped title, Escaped note) =>
        new Page(Accent.Quiet).Say(Escaped.Join("\n", Escaped.Of($"### {title}"), note.Subtext()));

    /// <summary>The end of a screen: the way back.</summary>
    public static Page Back(this Page page, Wordbook words, string section = SettingsSection.Overview) =>
        page.Controls(Component.Button(Id(SettingsActs.Open, section), words.BackButton));

    /// <summary>A setting and its value, on one line.</summary>
    public static Escaped Line(Escaped name, Escaped value) => Escaped.Of($"{name.Bold()} · {value}");

    /// <summary>A setting that is on or off, with the button that turns it.</summary>
    public static Page Turn(this Page page, Wordbook words, Escaped name, bool isOn, string setting, params IEnumerable<string> about)
    {
        var id = Id(SettingsActs.Turn, [setting, isOn ? "off" : "on", .. about]);

        return page.Choice(Line(name, isOn ? words.On : words.Off), Component.Button(id, isOn ? words.TurnOff : words.TurnOn));
    }

    /// <summary>A setting with the button that opens its form.</summary>
    public static Page Form(this Page page, Escaped line, string button, string setting, params IEnumerable<string> about) =>
        page.Choice(line, Component.Button(Id(SettingsActs.Form, [setting, .. about]), button));

    /// <summary>The id of a control.</summary>
    public static string Id(string act, params IEnumerable<string> parts) => CustomId.Of(Acts.Settings, [act, .. parts]).ToString();

    /// <summary>The ids of channels or roles that a menu can show as chosen.</summary>
    public static IReadOnlyList<Snowflake> Chosen(IEnumerable<string> ids) =>
        [.. ids.Select(Snowflake.TryParse).OfType<Snowflake>().Take(MostChosen)];

    /// <summary>Channels by their names.</summary>
    public static Escaped Channels(IEnumerable<string> ids) => Escaped.Join(" ", Chosen(ids).Select(Mention.Channel));

    /// <summary>Roles by their names.</summary>
    public static Escaped Roles(IEnumerable<string> ids) => Escaped.Join(" ", Chosen(ids).Select(Mention.Role));

    /// <summary>A number, or that there is no limit.</summary>
    public static Escaped Count(Wordbook words, int? count) => count is { } number ? words.Number(number) : words.NoLimit;
}
