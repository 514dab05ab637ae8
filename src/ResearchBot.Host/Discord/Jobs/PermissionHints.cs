using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Tells those who can mend it that the bot lacks a permission: once a day and channel, in the review channel, else to the server's owner. The member is told, too.</summary>
internal sealed class PermissionHints(
    DiscordRest rest, DiscordDirectory directory, ServerMap map, SpaceSettingsStore settings, TimeProvider time, ILogger<PermissionHints> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<Snowflake, long> _told = [];

    /// <summary>Tells it, if the fault is a missing permission.</summary>
    public async Task TellAsync(AnswerJob job, DiscordRestException refused, CancellationToken cancellationToken)
    {
        if (refused.Code is not (RestErrors.MissingPermissions or RestErrors.MissingAccess or RestErrors.CannotReplyWithoutHistory))
        {
            return;
        }

        var here = await settings.ReadAsync(ServerSpace.Of(job.Guild), cancellationToken);
        var words = Wordbook.For(here.Language, map.LocaleOf(job.Guild));
        var channel = Escaped.Own($"<#{job.Channel}>");
        var missing = Missing(words, job, refused);
        Log.PermissionMissing(logger, missing.ToString(), job.Channel.ToString());
        await TryTellAsync(job.Member, Page.Of(words.CannotPost(channel), Accent.Notice), cancellationToken);

        if (!_told.TryGetValue(job.Channel, out var at) || time.GetElapsedTime(at) >= Pause)
        {
            _told[job.Channel] = time.GetTimestamp();
            await TellModeratorsAsync(job.Guild, here, Page.Of(words.PermissionMissing(missing, channel), Accent.Notice), cancellationToken);
        }
    }

    private Escaped Missing(Wordbook words, AnswerJob job, DiscordRestException refused) =>
        refused.Code is RestErrors.MissingAccess ? words.ViewChannel
        : refused.Code is RestErrors.CannotReplyWithoutHistory ? words.ReadMessageHistory
        : job.OpensThread ? words.CreatePublicThreads
        : map.ParentOf(job.Guild, job.Channel) is not null ? words.SendMessagesInThreads
        : words.SendMessages;

    private async Task TellModeratorsAsync(Snowflake guild, SpaceSettings here, Page page, CancellationToken cancellationToken)
    {
        if (Snowflake.TryParse(here.ReviewChannel) is { } review && await TryPostAsync(review, page, cancellationToken))
        {
            return;
        }

        if (directory.Find(guild)?.OwnerId is { Value: > 0 } owner)
        {
            await TryTellAsync(owner, page, cancellationToken);
        }
    }

    private async Task TryTellAsync(Snowflake user, Page page, CancellationToken cancellationToken)
    {
        try
        {
            await TryPostAsync((await rest.OpenDirectMessageAsync(user, cancellationToken)).Id, page, cancellationToken);
        }
        catch (DiscordRestException)
        {
            // Members may close their direct messages.
        }
    }

    private async Task<bool> TryPostAsync(Snowflake channel, Page page, CancellationToken cancellationToken)
    {
        try
        {
            await rest.CreateMessageAsync(channel, page.Draft(), cancellationToken);

            return true;
        }
        catch (DiscordRestException)
        {
            return false;
        }
    }
}
