using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Curation.Feeds;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Feeds;

/// <summary>Tells moderators in the review channel that a feed died or moved, once. Where there is no such channel yet, the news waits.</summary>
internal sealed class FeedNotices(FeedNews news, SpaceSettingsStore settings, ServerMap map, DiscordRest rest, TimeProvider time, ILogger<FeedNotices> logger)
{
    private const int Digits = 20;

    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<SpaceId, DateTimeOffset> _resting = [];

    /// <summary>Tells what is to be told. A server that refuses is left alone for an hour.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var report in await news.ListAsync(cancellationToken))
        {
            var space = report.Feed.Space;

            if (ServerSpace.GuildOf(space) is not { } guild || _resting.GetValueOrDefault(space) > time.GetUtcNow())
            {
                continue;
            }

            try
            {
                await TellAsync(report, guild, cancellationToken);
            }
            catch (DiscordRestException refused)
            {
                _resting[space] = time.GetUtcNow() + Rest;
                Log.NotTold(logger, report.Feed.Id, space, refused.Status, refused.Code);
            }
        }
    }

    private async Task TellAsync(FeedReport report, Snowflake guild, CancellationToken cancellationToken)
    {
        var here = await settings.ReadAsync(report.Feed.Space, cancellationToken);

        if (Snowflake.TryParse(here.ReviewChannel) is not { } channel)
        {
            return;
        }

        var words = Wordbook.For(here.Language, map.LocaleOf(guild));
        await rest.CreateMessageAsync(channel, FeedPages.Told(words, report).Draft() with { Nonce = NonceOf(report) }, cancellationToken);
        await news.ToldAsync(report, cancellationToken);
    }

    /// <summary>The same for every try, so that a process that dies between posting and noting it posts no second one.</summary>
    private static string NonceOf(FeedReport report) =>
        "f" + ContentHash.Of($"{report.Feed.Space}\n{report.Feed.Id}\n{report.Event}\n{report.Feed.Address}")[..Digits];
}
