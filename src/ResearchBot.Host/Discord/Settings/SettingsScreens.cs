using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Discord;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>Shows the screens of the settings.</summary>
internal sealed class SettingsScreens(Retention retention, IOptions<DiscordOptions> options)
{
    /// <summary>Messages can be read that do not mention the bot.</summary>
    public bool ReadsMessages => options.Value.MessageContent;

    /// <summary>A screen.</summary>
    /// <param name="place">Which.</param>
    /// <param name="words">The language.</param>
    /// <param name="space">The server's space.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="note">What became of the last change.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<Page> ShowAsync(
        SettingsPlace place, Wordbook words, SpaceId space, SpaceSettings settings, Escaped note, CancellationToken cancellationToken) => place switch
        {
            { Channel: { } channel } => ChannelScreens.One(words, settings, channel, ReadsMessages, note),
            { Shelf: { } key } when ShelfScreens.Find(settings, key) is { } shelf => ShelfScreens.One(words, settings, shelf, note),
            { Section: SettingsSection.Shelves } => ShelfScreens.Of(words, settings, note),
            { Section: SettingsSection.Channels } => ChannelScreens.Of(words, settings, note),
            { Section: SettingsSection.Roles } => RoleScreen.Of(words, settings, note),
            { Section: SettingsSection.Answers } => AnswerScreen.Of(words, settings, note),
            { Section: SettingsSection.Limits } => LimitScreen.Of(words, settings, note),
            { Section: SettingsSection.Privacy } => PrivacyScreen.Of(words, settings, await retention.DaysOfAsync(space, cancellationToken), note),
            _ => SettingsOverview.Of(words, settings, await retention.DaysOfAsync(space, cancellationToken)),
        };
}
