using System.Collections.Concurrent;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;

namespace ResearchBot.Tests.Discord.Gateway.Scripted;

/// <summary>Keeps what a bot is told.</summary>
internal sealed class KeptHandler : IDiscordHandler
{
    public ConcurrentQueue<string> Told { get; } = new();

    public ConcurrentQueue<Snowflake> Interactions { get; } = new();

    public bool WantsMessagesOfPrograms { get; set; }

    /// <summary>What a message does to the bot.</summary>
    public Func<Message, Task> OnMessage { get; set; } = _ => Task.CompletedTask;

    /// <summary>What an interaction does to the bot.</summary>
    public Func<InteractionContext, Task> OnInteraction { get; set; } = _ => Task.CompletedTask;

    public Task OnReadyAsync(User self, Snowflake applicationId, CancellationToken cancellationToken) => Tell($"ready {self.Id} {applicationId}");

    public Task OnInteractionAsync(InteractionContext interaction, CancellationToken cancellationToken)
    {
        Interactions.Enqueue(interaction.Interaction.Id);
        Tell($"interaction {interaction.Interaction.Id}");

        return OnInteraction(interaction);
    }

    public Task OnMessageAsync(Message message, CancellationToken cancellationToken)
    {
        Tell($"message {message.Id}");

        return OnMessage(message);
    }

    public Task OnMessageDeletedAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) => Tell($"deleted {channel} {message}");

    public Task OnThreadCreatedAsync(Channel thread, CancellationToken cancellationToken) => Tell($"thread {thread.Id}");

    public Task OnGuildAsync(Guild guild, bool joinedJustNow, CancellationToken cancellationToken) =>
        Tell(joinedJustNow ? $"joined {guild.Id}" : $"guild {guild.Id}");

    public Task OnGuildLeftAsync(Snowflake guild, CancellationToken cancellationToken) => Tell($"left {guild}");

    public int Count(string what) => Told.Count(told => told == what);

    private Task Tell(string what)
    {
        Told.Enqueue(what);

        return Task.CompletedTask;
    }
}
