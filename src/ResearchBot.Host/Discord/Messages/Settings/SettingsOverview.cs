using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>All settings of a server at a glance, and the way to each.</summary>
internal static class SettingsOverview
{
    /// <summary>The page.</summary>
    /// <param name="words">The language.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="days">How many days what members wrote is kept.</param>
    public static Page Of(Wordbook words, SpaceSettings settings, int days) => SettingsParts.Head(words.SettingsTitle, words.SettingsHint)
        .Say(Escaped.Join(
            "\n",
            SettingsParts.Line(words.EnabledChannels, Channels(words, settings)),
            SettingsParts.Line(words.MayAsk, Roles(words, settings, Act.Ask)),
            SettingsParts.Line(words.MayModerate, Roles(words, settings, Act.Moderate)),
            SettingsParts.Line(words.MayAdminister, Roles(words, settings, Act.Administer)),
            SettingsParts.Line(words.ReviewChannel, settings.ReviewChannel is { } review ? SettingsParts.Channels([review]) : words.Nowhere),
            SettingsParts.Line(Escaped.Text(words.MemberADay), SettingsParts.Count(words, settings.Limits.MemberADay)),
            SettingsParts.Line(words.Starter, settings.ReadsStarter ? words.On : words.Off),
            SettingsParts.Line(words.Kept, PrivacyPage.HowLong(words, days))))
        .Controls(Component.StringSelect(
            SettingsParts.Id(SettingsActs.Open),
            [
                new SelectOption(words.ChannelsSection, SettingsSection.Channels, words.ChannelsSectionAbout),
                new SelectOption(words.RolesSection, SettingsSection.Roles, words.RolesSectionAbout),
                new SelectOption(words.ShelvesSection, SettingsSection.Shelves, words.ShelvesSectionAbout),
                new SelectOption(words.AnswersSection, SettingsSection.Answers, words.AnswersSectionAbout),
                new SelectOption(words.LimitsSection, SettingsSection.Limits, words.LimitsSectionAbout),
                new SelectOption(words.PrivacySection, SettingsSection.Privacy, words.PrivacySectionAbout),
            ],
            words.ChooseSettings));

    /// <summary>The roles that may do something, or who may where none is named.</summary>
    public static Escaped Roles(Wordbook words, SpaceSettings settings, Act act) =>
        settings.RolesFor(act) is { Count: > 0 } roles ? SettingsParts.Roles(roles)
        : act is Act.Moderate or Act.Administer ? words.ServerManagers
        : words.Everyone;

    private static Escaped Channels(Wordbook words, SpaceSettings settings)
    {
        var enabled = SettingsParts.Channels(ChannelScreens.Enabled(settings));

        return enabled.IsEmpty ? words.EveryChannel : enabled;
    }
}
