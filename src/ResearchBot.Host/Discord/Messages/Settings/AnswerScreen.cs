using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>How answers look, who sees them, and where moderators hear of reports.</summary>
internal static class AnswerScreen
{
    private static readonly ChannelType[] Kinds = [ChannelType.GuildText];

    private static readonly (string Language, string Name)[] Languages = [("en", "English"), ("de", "Deutsch"), ("es", "Español")];

    /// <summary>The page.</summary>
    public static Page Of(Wordbook words, SpaceSettings settings, Escaped note = default) => SettingsParts.Head(Escaped.Text(words.AnswersSection), note)
        .Turn(words, words.Private, settings.PrivateByDefault, Setting.Private)
        .Turn(words, words.Plain, settings.PlainMessages, Setting.Plain)
        .Turn(words, words.Starter, settings.ReadsStarter, Setting.Starter)
        .Say(words.LanguageSetting.Bold())
        .Controls(Component.StringSelect(
            SettingsParts.Id(SettingsActs.Set, Setting.Language),
            [
                new SelectOption(words.LanguageOfReader, Setting.Reader, Default: settings.Language is null),
                .. Languages.Select(language => new SelectOption(language.Name, language.Language, Default: language.Language == settings.Language)),
            ],
            words.ChooseLanguage))
        .Say(words.ReviewChannel.Bold())
        .Controls(Component.ChannelSelect(
            SettingsParts.Id(SettingsActs.Set, Setting.Review), words.ChooseChannel, minimum: 0, maximum: 1, Kinds, SettingsParts.Chosen([settings.ReviewChannel ?? ""])))
        .Back(words);
}
