using Microsoft.Extensions.Logging;

using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages.Curating;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>Tells the member who suggested something what was decided, once: alone, or, where their direct messages are closed, where they suggested it.</summary>
internal sealed class OutcomeNotice(SuggestionNews news, ReviewCards cards, DiscordRest rest, BotIdentity identity, ILogger<OutcomeNotice> logger)
{
    private const int LookedAt = 50;

    private static readonly TimeSpan Doubt = TimeSpan.FromMinutes(10);

    /// <summary>Tells it, unless a process that was killed over it had told it. Where no member suggested it, or one who was forgotten, nobody is told.</summary>
    /// <exception cref="DiscordRestException">Discord is out of order.</exception>
    public async Task TellAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        if (await news.BeginTellingAsync(suggestion, cancellationToken) is not { } current)
        {
            return;
        }

        if (Snowflake.TryParse(current.MemberId) is { } member
            && !await TryTellAsync(current, suggestion.MayBeToldSince, async () => (await rest.OpenDirectMessageAsync(member, cancellationToken)).Id, whom: default, cancellationToken)
            && Snowflake.TryParse(current.ChannelId) is { } channel)
        {
            var words = await cards.WordsOfAsync(current, cancellationToken);
            await TryTellAsync(current, suggestion.MayBeToldSince, () => Task.FromResult(channel), words.ForMember(Mention.Member(member)), cancellationToken);
        }

        await news.ToldAsync(current, cancellationToken);
    }

    private async Task<bool> TryTellAsync(Suggestion suggestion, DateTimeOffset? mayBeToldSince, Func<Task<Snowflake>> find, Escaped whom, CancellationToken cancellationToken)
    {
        try
        {
            var channel = await find();
            var nonce = ReviewNonce.OfOutcome(suggestion);

            if (mayBeToldSince is not { } since || !await WasToldAsync(channel, since, nonce, cancellationToken))
            {
                var page = ReviewCard.ForMember(await cards.WordsOfAsync(suggestion, cancellationToken), suggestion, whom);
                await rest.CreateMessageAsync(channel, page.Draft() with { Nonce = nonce }, cancellationToken);
            }

            return true;
        }
        catch (DiscordRestException refused) when (refused.Status is 400 or 403 or 404)
        {
            Log.NotTold(logger, refused.Status, refused.Code);

            return false;
        }
    }

    private async Task<bool> WasToldAsync(Snowflake channel, DateTimeOffset since, string nonce, CancellationToken cancellationToken)
    {
        try
        {
            var messages = await rest.ListMessagesAsync(channel, Snowflake.FirstAt(since - Doubt), LookedAt, cancellationToken);

            return messages.Any(message => message.Author?.Id == identity.User && message.Nonce == nonce);
        }
        catch (DiscordRestException refused) when (refused.Status is 403 or 404)
        {
            // Without the right to read, the mark alone keeps a second message away.
            return false;
        }
    }
}
