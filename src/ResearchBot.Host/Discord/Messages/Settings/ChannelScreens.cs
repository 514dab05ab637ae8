using System.Globalization;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>Where the bot answers, and what is special in one channel.</summary>
internal static class ChannelScreens
{
    /// <summary>The ids of the form's inputs (<see cref="Setting.Seen"/>): names separated by commas.</summary>
    public const string Shelves = "shelves";

    /// <inheritdoc cref="Shelves"/>
    public const string Tags = "tags";

    private const int LongestNames = 4000;

    private static readonly ChannelType[] Kinds = [ChannelType.GuildText, ChannelType.Announcement, ChannelType.Forum];

    /// <summary>The channels of a server.</summary>
    public static Page Of(Wordbook words, SpaceSettings settings, Escaped note = default) => SettingsParts.Head(Escaped.Text(words.ChannelsSection), note)
        .Say(Escaped.Join("\n", words.EnabledChannels.Bold(), words.EnabledChannelsHint.Subtext()))
        .Controls(Component.ChannelSelect(
            SettingsParts.Id(SettingsActs.Set, Setting.Channels), words.ChooseChannels, minimum: 0, maximum: SettingsParts.MostChosen, Kinds, SettingsParts.Chosen(Enabled(settings))))
        .Say(words.OneChannel.Bold())
        .Controls(Component.ChannelSelect(SettingsParts.Id(SettingsActs.Channel), words.ChooseChannel, types: Kinds))
        .Back(words);

    /// <summary>One channel.</summary>
    /// <param name="words">The language.</param>
    /// <param name="settings">The settings of the server.</param>
    /// <param name="id">The channel.</param>
    /// <param name="readsMessages">Whether messages without a mention can be read (the message content intent).</param>
    /// <param name="note">What became of the last change.</param>
    public static Page One(Wordbook words, SpaceSettings settings, Snowflake id, bool readsMessages, Escaped note = default)
    {
        var key = id.ToString();
        var channel = settings.ChannelOf(key);
        var isFree = channel.Mode is AnswerMode.Free;

        return SettingsParts.Head(words.ChannelTitle(Mention.Channel(id)), note)
            .Turn(words, words.Enabled, settings.Serves(key), Setting.Enabled, key)
            .Turn(words, words.Threads, channel.ThreadAQuestion, Setting.Threads, key)
            .Turn(words, words.Posts, channel.AnswersPosts, Setting.Posts, key)
            .Turn(words, words.Private, settings.IsPrivateIn(key), Setting.Private, key)
            .Form(SettingsParts.Line(words.Seen, Seen(words, channel)), words.ChooseSeen, Setting.Seen, key)
            .Form(SettingsParts.Line(Escaped.Text(words.ChannelADay), SettingsParts.Count(words, channel.AnswersADay ?? settings.Limits.ChannelADay)), words.ChangeButton, Setting.ChannelLimit, key)
            .Say(Escaped.Join("\n", words.Mode.Bold(), isFree && !readsMessages ? words.FreeNeedsIntent.Subtext() : Escaped.Empty))
            .Controls(Component.StringSelect(
                SettingsParts.Id(SettingsActs.Set, Setting.Mode, key),
                [
                    new SelectOption(words.MentionOnly, Setting.MentionOnly, Default: !isFree),
                    new SelectOption(words.Free, Setting.Free, Default: isFree),
                ]))
            .Back(words, SettingsSection.Channels);
    }

    /// <summary>The form for the articles that a channel sees.</summary>
    public static Modal SeenForm(Wordbook words, SpaceSettings settings, Snowflake id)
    {
        var channel = settings.ChannelOf(id.ToString());

        return new Modal(
            SettingsParts.Id(SettingsActs.Form, Setting.Seen, id.ToString()),
            words.SeenTitle,
            [Names(words, words.ShelvesLabel, Shelves, channel.Shelves), Names(words, words.TagsLabel, Tags, channel.Tags)]);
    }

    /// <summary>The form for the limit of a channel.</summary>
    public static Modal LimitForm(Wordbook words, SpaceSettings settings, Snowflake id) => new(
        SettingsParts.Id(SettingsActs.Form, Setting.ChannelLimit, id.ToString()),
        words.ChannelLimitTitle,
        [LimitScreen.Input(words, words.ChannelADay, Forms.Input, settings.ChannelOf(id.ToString()).AnswersADay)]);

    /// <summary>The channels that are enabled.</summary>
    public static IEnumerable<string> Enabled(SpaceSettings settings) =>
        settings.Channels.Where(channel => channel.Value.Enabled == true).Select(channel => channel.Key);

    private static Escaped Seen(Wordbook words, ChannelSettings channel) => channel.Shelves.Count + channel.Tags.Count == 0
        ? words.EverythingSeen
        : Escaped.Text(string.Join(", ", [.. channel.Shelves, .. channel.Tags.Select(tag => string.Create(CultureInfo.InvariantCulture, $"#{tag}"))]), most: 200);

    private static Component Names(Wordbook words, string label, string id, IReadOnlyList<string> names)
    {
        var value = names.Count == 0 ? null : ForeignText.Cut(string.Join(", ", names), LongestNames);

        return Component.Labelled(
            label, Component.TextInput(id, TextInputStyle.Line, required: false, maxLength: LongestNames, placeholder: words.NamesPlaceholder, value: value));
    }
}
