using System.Globalization;

using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>How long what members wrote is kept.</summary>
internal static class PrivacyScreen
{
    private static readonly int[] Usual = [0, 7, 30, 90, 365];

    /// <summary>The page.</summary>
    /// <param name="words">The language.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="days">How many days it is kept now.</param>
    /// <param name="note">What became of the last change.</param>
    public static Page Of(Wordbook words, SpaceSettings settings, int days, Escaped note = default)
    {
        var choices = settings.RetentionDays is { } own ? Usual.Append(own).Distinct().Order() : Usual.AsEnumerable();

        return SettingsParts.Head(Escaped.Text(words.PrivacySection), note)
            .Say(SettingsParts.Line(words.Kept, PrivacyPage.HowLong(words, days)))
            .Controls(Component.StringSelect(
                SettingsParts.Id(SettingsActs.Set, Setting.Retention),
                [
                    new SelectOption(words.AsOperator.ToString(), Setting.Operator, Default: settings.RetentionDays is null),
                    .. choices.Select(choice => new SelectOption(
                        PrivacyPage.HowLong(words, choice).ToString(), choice.ToString(CultureInfo.InvariantCulture), Default: choice == settings.RetentionDays)),
                ],
                words.ChooseKept))
            .Back(words);
    }
}
