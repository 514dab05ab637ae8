using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Messages;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>Brings the cards of suggestions to moderators: each once, and showing what holds now.</summary>
internal sealed class ReviewPosting(SuggestionNews news, ReviewCards cards, DiscordRest rest, BotIdentity identity)
{
    private const int LookedAt = 100;
    private const int MostLooks = 5;

    /// <summary>Clocks differ, and the message that is looked for may have been dated before it was begun.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromMinutes(10);

    /// <summary>Posts the card, unless a process that was killed over it had posted it.</summary>
    /// <exception cref="DiscordRestException">The channel does not take it, or Discord is out of order.</exception>
    public async Task ShowAsync(Suggestion suggestion, Snowflake channel, CancellationToken cancellationToken)
    {
        if (suggestion.MayBeShown is { } begun && await FindAsync(suggestion, begun, cancellationToken) is { } found)
        {
            await news.ShownAsync(suggestion, found, cancellationToken);

            return;
        }

        if (await news.BeginShowingAsync(suggestion, channel.ToString(), cancellationToken) is not { } current)
        {
            return;
        }

        var card = (await cards.OfAsync(current, cancellationToken)).Draft();
        var posted = await rest.CreateMessageAsync(channel, card with { Nonce = ReviewNonce.OfCard(current) }, cancellationToken);
        await news.ShownAsync(current, new ReviewMessage(channel.ToString(), posted.Id.ToString()), cancellationToken);
    }

    /// <summary>Lets the card show what holds now; an edit may be repeated. A moderator who deleted it wants none, unless it is to be decided anew.</summary>
    /// <exception cref="DiscordRestException">The channel does not take it, or Discord is out of order.</exception>
    public async Task RefreshAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        if (suggestion.Review is { } review && Snowflake.TryParse(review.ChannelId) is { } channel && Snowflake.TryParse(review.MessageId) is { } message)
        {
            try
            {
                await rest.EditMessageAsync(channel, message, (await cards.OfAsync(suggestion, cancellationToken)).Draft(), cancellationToken);
            }
            catch (DiscordRestException gone) when (gone.Code is RestErrors.UnknownMessage or RestErrors.UnknownChannel)
            {
                await news.LostAsync(suggestion, cancellationToken);

                return;
            }
            catch (DiscordRestException refused) when (refused.Status is 400 or 403 or 404)
            {
                // Whoever presses a button of the card as it stands is told what holds.
            }
        }

        await news.RefreshedAsync(suggestion, cancellationToken);
    }

    private async Task<ReviewMessage?> FindAsync(Suggestion suggestion, BegunCard begun, CancellationToken cancellationToken)
    {
        if (Snowflake.TryParse(begun.ChannelId) is not { } channel)
        {
            return null;
        }

        try
        {
            var after = Snowflake.FirstAt(begun.At - Doubt);

            for (var look = 0; look < MostLooks; look++)
            {
                var messages = await rest.ListMessagesAsync(channel, after, LookedAt, cancellationToken);

                if (messages.FirstOrDefault(message => IsCard(message, suggestion)) is { } card)
                {
                    return new ReviewMessage(channel.ToString(), card.Id.ToString());
                }

                if (messages.Count < LookedAt)
                {
                    return null;
                }

                after = messages.Max(message => message.Id);
            }
        }
        catch (DiscordRestException refused) when (refused.Status is 403 or 404)
        {
            // Without the right to read, the mark alone keeps a second card away.
        }

        return null;
    }

    private bool IsCard(Message message, Suggestion suggestion) =>
        message.Author?.Id == identity.User
        && (message.Nonce == ReviewNonce.OfCard(suggestion) || HasButton(message.Components, CustomId.Of(Acts.Approve, suggestion.Id).ToString()));

    private static bool HasButton(IEnumerable<Component>? components, string id) =>
        components?.Any(component => component.CustomId == id || HasButton(component.Components, id)) == true;
}
