using System.Globalization;

using Microsoft.Extensions.Logging;

using ResearchBot.Chat;
using ResearchBot.Curation.Corrections;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Corrections;

/// <summary>Tells the member who asked that the answer was corrected: once, below the answer; to the member alone where only the member saw it.</summary>
internal sealed class CorrectionNotice(DueCorrections queue, DiscordRest rest, BotIdentity identity, ILogger<CorrectionNotice> logger)
{
    private const int LookedAt = 50;
    private const int LongestNonce = 25;

    /// <summary>Tells it, unless it was told. A member who was forgotten is told nothing.</summary>
    public async Task TellAsync(Correction correction, StoredQuestion question, Wordbook words, PageStyle style, CancellationToken cancellationToken)
    {
        await queue.BeginTellingAsync(correction, cancellationToken);

        if (Snowflake.TryParse(question.MemberId) is { } member && await FindPlaceAsync(question, member, cancellationToken) is { } place)
        {
            var page = question.IsPrivate ? CorrectedMessage.ToldPrivately(words, question.Text) : CorrectedMessage.Told(words, Mention.Member(member));
            var draft = page.Draft(style) with { ReplyTo = place.ReplyTo, Nonce = NonceOf(correction) };

            if (!correction.MayBeTold || !await WasToldAsync(place, draft.Nonce!, cancellationToken))
            {
                await TryTellAsync(place.Channel, draft, cancellationToken);
            }
        }

        await queue.EndTellingAsync(correction, cancellationToken);
    }

    private static string NonceOf(Correction correction) => string.Create(CultureInfo.InvariantCulture, $"c{correction.AnswerId}")[..LongestNonce];

    private async Task<Place?> FindPlaceAsync(StoredQuestion question, Snowflake member, CancellationToken cancellationToken)
    {
        if (question.IsPrivate)
        {
            try
            {
                return new Place((await rest.OpenDirectMessageAsync(member, cancellationToken)).Id, ReplyTo: null);
            }
            catch (DiscordRestException refused) when (refused.Status is 400 or 403 or 404)
            {
                return null;
            }
        }

        return question.Messages is [var first, ..] && Snowflake.TryParse(first.ChannelId) is { } channel && Snowflake.TryParse(first.MessageId) is { } message
            ? new Place(channel, message)
            : null;
    }

    /// <summary>Looks whether a process that was killed had told it: by the mark that it bears, or the message that it replies to.</summary>
    private async Task<bool> WasToldAsync(Place place, string nonce, CancellationToken cancellationToken)
    {
        try
        {
            var messages = await rest.ListMessagesAsync(place.Channel, place.ReplyTo, LookedAt, cancellationToken);

            return messages.Any(message => message.Author?.Id == identity.User
                && (message.Nonce == nonce || (place.ReplyTo is { } answer && message.MessageReference?.MessageId == answer)));
        }
        catch (DiscordRestException refused) when (refused.Status is 403 or 404)
        {
            // Without the right to read, the mark alone keeps a second message away.
            return false;
        }
    }

    private async Task TryTellAsync(Snowflake channel, MessageDraft draft, CancellationToken cancellationToken)
    {
        try
        {
            await rest.CreateMessageAsync(channel, draft, cancellationToken);
        }
        catch (DiscordRestException refused) when (refused.Status is 400 or 403 or 404)
        {
            Log.NotTold(logger, refused.Status, refused.Code);
        }
    }

    private sealed record Place(Snowflake Channel, Snowflake? ReplyTo);
}
