using System.Globalization;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>How many answers are given.</summary>
internal static class LimitScreen
{
    /// <summary>The ids of the form's inputs (<see cref="Setting.Limits"/>): whole numbers, or empty for no limit.</summary>
    public const string Member = "member";

    /// <inheritdoc cref="Member"/>
    public const string Channel = "channel";

    /// <inheritdoc cref="Member"/>
    public const string Server = "server";

    /// <inheritdoc cref="Member"/>
    public const string Concurrent = "concurrent";

    /// <inheritdoc cref="Member"/>
    public const string CoolDown = "cool-down";

    private const int LongestNumber = 6;

    /// <summary>The page.</summary>
    public static Page Of(Wordbook words, SpaceSettings settings, Escaped note = default)
    {
        var limits = settings.Limits;

        return SettingsParts.Head(Escaped.Text(words.LimitsSection), note)
            .Form(
                Escaped.Join(
                    "\n",
                    Line(words.MemberADay, SettingsParts.Count(words, limits.MemberADay)),
                    Line(words.EveryChannelADay, SettingsParts.Count(words, limits.ChannelADay)),
                    Line(words.ServerADay, SettingsParts.Count(words, limits.ServerADay)),
                    Line(words.ConcurrentLimit, words.Number(limits.Concurrent)),
                    Line(words.CoolDownLimit, words.Number(limits.CoolDownSeconds))),
                words.ChangeButton,
                Setting.Limits)
            .Rule()
            .Say(Escaped.Join("\n", [words.RoleADay.Bold(), .. limits.RoleADay.Select(role => RoleLine(words, role.Key, role.Value))]))
            .Controls(Component.RoleSelect(SettingsParts.Id(SettingsActs.Form, Setting.RoleLimit), words.ChooseRoleLimit))
            .Back(words);
    }

    /// <summary>The form for the limits of the server.</summary>
    public static Modal Form(Wordbook words, SpaceSettings settings) => new(
        SettingsParts.Id(SettingsActs.Form, Setting.Limits),
        words.LimitsTitle,
        [
            Input(words, words.MemberADay, Member, settings.Limits.MemberADay),
            Input(words, words.EveryChannelADay, Channel, settings.Limits.ChannelADay),
            Input(words, words.ServerADay, Server, settings.Limits.ServerADay),
            Input(words, words.ConcurrentLimit, Concurrent, settings.Limits.Concurrent),
            Input(words, words.CoolDownLimit, CoolDown, settings.Limits.CoolDownSeconds),
        ]);

    /// <summary>The form for the limit of a role.</summary>
    public static Modal RoleForm(Wordbook words, SpaceSettings settings, Snowflake role) => new(
        SettingsParts.Id(SettingsActs.Form, Setting.RoleLimit, role.ToString()),
        words.RoleLimitTitle,
        [Input(words, words.MemberADay, Forms.Input, settings.Limits.RoleADay.TryGetValue(role.ToString(), out var count) ? count : null)]);

    /// <summary>An input for a number.</summary>
    public static Component Input(Wordbook words, string label, string id, int? value) => Component.Labelled(
        label,
        Component.TextInput(
            id, required: false, maxLength: LongestNumber, placeholder: words.CountPlaceholder, value: value?.ToString(CultureInfo.InvariantCulture)));

    private static Escaped Line(string name, Escaped value) => SettingsParts.Line(Escaped.Text(name), value);

    private static Escaped RoleLine(Wordbook words, string role, int count) => Escaped.Of($"- {SettingsParts.Roles([role])} · {words.Number(count)}");
}
