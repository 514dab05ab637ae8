using ResearchBot.Curation.Previews;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Replies;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Shows suggestions to moderators, and tells members what became of theirs.</summary>
internal sealed class Reviews(SuggestionBox box, KnownCopies copies, SpaceSettingsStore settings, ServerMap map, DiscordRest rest)
{
    /// <summary>The card of a suggestion, in the language of its server.</summary>
    public async Task<Page> CardAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        var here = await settings.ReadAsync(suggestion.Space, cancellationToken);
        var known = suggestion.State is SuggestionState.Waiting
            ? await copies.FindAsync(here.ScopeOf(suggestion.Space), suggestion.Draft, cancellationToken)
            : [];

        return ReviewCard.Of(WordsOf(suggestion, here), suggestion, known);
    }

    /// <summary>Posts the card in the review channel, once however often it is tried.</summary>
    public async Task ShowAsync(Suggestion suggestion, Snowflake channel, CancellationToken cancellationToken)
    {
        if (suggestion.Review is not null)
        {
            return;
        }

        var card = await CardAsync(suggestion, cancellationToken);
        var nonce = Snowflake.TryParse(suggestion.Id) is { } id ? ReplyNonce.Of(id, 1) : null;
        var posted = await rest.CreateMessageAsync(channel, card.Draft() with { Nonce = nonce }, cancellationToken);
        await box.ShownAsync(suggestion.Space, suggestion.Id, new ReviewMessage(channel.ToString(), posted.Id.ToString()), cancellationToken);
    }

    /// <summary>Shows on the card what became of a suggestion; a card that is gone is gone.</summary>
    public async Task UpdateAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        if (suggestion.Review is { } review && Snowflake.TryParse(review.ChannelId) is { } channel && Snowflake.TryParse(review.MessageId) is { } message)
        {
            await TryAsync(async () => await rest.EditMessageAsync(channel, message, (await CardAsync(suggestion, cancellationToken)).Draft(), cancellationToken));
        }
    }

    /// <summary>Tells the member who suggested it: alone, or, where their direct messages are closed, where they suggested it.</summary>
    public async Task TellAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        if (Snowflake.TryParse(suggestion.MemberId) is not { } member)
        {
            return;
        }

        var words = WordsOf(suggestion, await settings.ReadAsync(suggestion.Space, cancellationToken));
        var alone = ReviewCard.ForMember(words, suggestion).Draft();

        if (!await TryAsync(async () => await rest.CreateMessageAsync((await rest.OpenDirectMessageAsync(member, cancellationToken)).Id, alone, cancellationToken))
            && Snowflake.TryParse(suggestion.ChannelId) is { } channel)
        {
            await TryAsync(() => rest.CreateMessageAsync(channel, ReviewCard.ForMember(words, suggestion, words.ForMember(Mention.Member(member))).Draft(), cancellationToken));
        }
    }

    private Wordbook WordsOf(Suggestion suggestion, SpaceSettings here) =>
        Wordbook.For(here.Language, ServerSpace.GuildOf(suggestion.Space) is { } guild ? map.LocaleOf(guild) : null);

    private static async Task<bool> TryAsync(Func<Task<Message>> send)
    {
        try
        {
            await send();

            return true;
        }
        catch (DiscordRestException)
        {
            return false;
        }
    }
}
