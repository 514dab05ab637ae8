using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;

namespace ResearchBot.Discord;

/// <summary>What a bot does when something happens. What it throws is logged and goes no further.</summary>
public interface IDiscordHandler
{
    /// <summary>Whether messages of bots, webhooks and Discord itself are wanted, too; they are passed over before they are read.</summary>
    bool WantsMessagesOfPrograms => false;

    /// <summary>A connection is ready: at the start, and after each reconnect that could not be resumed.</summary>
    Task OnReadyAsync(User self, Snowflake applicationId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A member used a command, a component, a modal or a suggested option; it must be answered within three seconds.</summary>
    Task OnInteractionAsync(InteractionContext interaction, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message was written.</summary>
    Task OnMessageAsync(Message message, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message was deleted.</summary>
    Task OnMessageDeletedAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A thread or a forum post was started.</summary>
    Task OnThreadCreatedAsync(Channel thread, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A guild became available.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="joinedJustNow">Whether the bot was added, and not merely connected again.</param>
    /// <param name="cancellationToken">Cancelled when the client stops.</param>
    Task OnGuildAsync(Guild guild, bool joinedJustNow, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was removed from a guild; not called for outages.</summary>
    Task OnGuildLeftAsync(Snowflake guild, CancellationToken cancellationToken) => Task.CompletedTask;
}
