using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>Shows and tells what is due in one server: a few things at a time, so that none holds up the others.</summary>
internal sealed class ReviewRound(
    SuggestionNews news, ReviewPosting posting, OutcomeNotice notice, ReviewChannels channels, RefusedChannels refused, SpaceSettingsStore settings, ILogger<ReviewRound> logger)
{
    private const int Most = 10;

    /// <summary>Does it; what cannot be done now stays due.</summary>
    /// <returns>Whether there may be more that can be done at once.</returns>
    public async Task<bool> RunAsync(SpaceId space, CancellationToken cancellationToken)
    {
        var changed = await news.ListChangedAsync(space, Most, cancellationToken);
        var untold = await news.ListUntoldAsync(space, Most, cancellationToken);
        var isDone = await EachAsync(changed, posting.RefreshAsync, cancellationToken) && await EachAsync(untold, notice.TellAsync, cancellationToken);
        var shown = await ShowAsync(space, cancellationToken);

        return isDone && (changed.Count == Most || untold.Count == Most || shown == Most);
    }

    private async Task<int> ShowAsync(SpaceId space, CancellationToken cancellationToken)
    {
        var here = await settings.ReadAsync(space, cancellationToken);

        if (Snowflake.TryParse(here.ReviewChannel) is not { } channel || !channels.IsDue(space, channel))
        {
            return 0;
        }

        if (channels.Refuses(space, channel))
        {
            // It is tried seldom enough: what was refused before is asked again, and not remembered.
            refused.Forget(channel);
        }

        var shown = 0;

        foreach (var suggestion in await news.ListUnseenAsync(space, Most, cancellationToken))
        {
            try
            {
                await posting.ShowAsync(suggestion, channel, cancellationToken);
                channels.Took(space);
                shown++;
            }
            catch (DiscordRestException odd) when (odd.Status is 400)
            {
                // This card is refused, and not the channel: it comes last next time.
                Log.CardOdd(logger, suggestion.Id, odd);
            }
            catch (Exception fault) when (fault is DiscordRestException or HttpRequestException or IOException or TimeoutException)
            {
                channels.Refused(space, channel, fault);
                break;
            }
        }

        return shown;
    }

    private async Task<bool> EachAsync(IReadOnlyList<Suggestion> suggestions, Func<Suggestion, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        foreach (var suggestion in suggestions)
        {
            try
            {
                await act(suggestion, cancellationToken);
            }
            catch (Exception fault) when (fault is DiscordRestException or HttpRequestException or IOException or TimeoutException)
            {
                Log.PutOff(logger, suggestion.Id, fault);

                return false;
            }
        }

        return true;
    }
}
