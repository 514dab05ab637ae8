using Microsoft.Extensions.Logging;

using ResearchBot.Chat;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>Hears what members write, and takes what is meant for the bot. Where it is not asked, or not wanted, it keeps silent.</summary>
internal sealed class MessageListener(
    BotIdentity identity,
    SpaceSettingsStore settings,
    ServerMap map,
    HelperWatch helpers,
    DirectMembers direct,
    MessageJobs jobs,
    JobDesk desk,
    Notices notices,
    ILogger<MessageListener> logger)
{
    /// <summary>Hears a message.</summary>
    public async Task HearAsync(Message message, CancellationToken cancellationToken)
    {
        try
        {
            await (message.GuildId is { } guild ? HearInServerAsync(message, guild, cancellationToken) : HearDirectAsync(message, cancellationToken));
        }
        catch (DiscordRestException refused)
        {
            Log.NotHeard(logger, message.Id.ToString(), refused.Status, refused.Code);
        }
    }

    private async Task HearInServerAsync(Message message, Snowflake guild, CancellationToken cancellationToken)
    {
        var here = await settings.ReadAsync(ServerSpace.Of(guild), cancellationToken);
        var isHelper = helpers.Note(message, here);
        var parent = map.ParentOf(guild, message.ChannelId);

        if (MessageTrigger.Of(message, identity.User, PlaceOf(message, guild, parent, here)) is not { } kind || (isHelper && IsUnasked(kind)))
        {
            return;
        }

        var words = Wordbook.For(here.Language, map.LocaleOf(guild));
        var asker = Askers.Of(message.Author!.Id, message.Member?.Roles ?? [], map.Manages(guild, message));
        var refusal = Authority.Allows(here, asker, Act.Ask) ? null : Refusals.Of(words, here, Act.Ask);
        await TakeAsync(message, kind, guild, parent, here, asker, words, refusal, cancellationToken);
    }

    private async Task HearDirectAsync(Message message, CancellationToken cancellationToken)
    {
        if (MessageTrigger.Of(message, identity.User, new MessagePlace { IsDirect = true, IsEnabled = true }) is not { } kind)
        {
            return;
        }

        if (await direct.FindHomeAsync(message.Author!.Id, cancellationToken) is not { } home)
        {
            var shared = await direct.ListSharedAsync(message.Author.Id, cancellationToken);
            await notices.SayAsync(message, ServerMenu.Of(Wordbook.English, [.. shared.Select(other => (other.Guild, map.NameOf(other.Guild)))]), cancellationToken);

            return;
        }

        var here = await settings.ReadAsync(ServerSpace.Of(home.Guild), cancellationToken);
        var words = Wordbook.For(here.Language, map.LocaleOf(home.Guild));
        var refusal = Authority.Allows(here, home.Asker, Act.Ask) ? null : Refusals.Of(words, here, Act.Ask);
        await TakeAsync(message, kind, home.Guild, parent: null, here, home.Asker, words, refusal, cancellationToken);
    }

    private async Task TakeAsync(
        Message message, QuestionKind kind, Snowflake guild, Snowflake? parent, SpaceSettings here, Asker asker, Wordbook words, Page? refusal, CancellationToken cancellationToken)
    {
        var job = await jobs.OfAsync(message, kind, guild, parent, here, asker, cancellationToken);
        var notice = refusal ?? MessageJobs.FindFault(job, words);

        if (notice is null)
        {
            await desk.TakeAsync(job, cancellationToken);
        }
        else if (!IsUnasked(kind))
        {
            await notices.SayAsync(message, notice, cancellationToken);
        }
    }

    private MessagePlace PlaceOf(Message message, Snowflake guild, Snowflake? parent, SpaceSettings here)
    {
        var channel = here.ChannelOf(message.ChannelId.ToString(), parent?.ToString());

        return new MessagePlace
        {
            IsEnabled = here.Serves(message.ChannelId.ToString(), parent?.ToString()),
            IsOurThread = map.IsStartedBy(guild, message.ChannelId, identity.User),
            IsForumPost = map.IsForum(guild, parent),
            AnswersPosts = channel.AnswersPosts,
            IsFree = channel.Mode is AnswerMode.Free,
        };
    }

    private static bool IsUnasked(QuestionKind kind) => kind is QuestionKind.ForumPost or QuestionKind.Message;
}
