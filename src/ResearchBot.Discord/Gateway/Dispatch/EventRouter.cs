using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Gateway.Shards;
using ResearchBot.Discord.Guilds;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Gateway.Dispatch;

/// <summary>Brings every event to the directory and to the handler's lanes, each once, however often a resumed session sends it.</summary>
internal sealed class EventRouter(
    IDiscordHandler handler,
    DiscordDirectory directory,
    InteractionContextFactory contexts,
    EventLanes lanes,
    InteractionLane interactions,
    HandlerEdge edge,
    int shards,
    CancellationToken stopping) : IShardSink
{
    private readonly RecentIds _messages = new(16_384);
    private readonly RecentIds _deletions = new(4_096);
    private readonly RecentIds _interactions = new(4_096);
    private readonly RecentIds _threads = new(1_024);

    public void Accept(int shard, GatewayEvent happened, long received)
    {
        switch (happened)
        {
            case GatewayEvent.MessageCreated(var message):
                Accept(message);
                break;
            case GatewayEvent.InteractionCreated(var interaction) when _interactions.Add(interaction.Id):
                var context = contexts.Create(interaction, received);
                interactions.Start(new("interaction", token => handler.OnInteractionAsync(context, token)), edge, stopping);
                break;
            case GatewayEvent.MessagesDeleted(var deletion):
                Accept(deletion);
                break;
            case GatewayEvent.ThreadCreated(var thread):
                directory.Change(thread.GuildId, guild => guild with { Threads = guild.Threads.With(GuildReading.ReadThread(thread)) });
                Tell(thread);
                break;
            case GatewayEvent.Ready(var ready):
                Accept(shard, ready);
                break;
            case GatewayEvent.GuildCreated(var guild):
                Accept(guild);
                break;
            case GatewayEvent.GuildDeleted(var guild):
                Leave(guild);
                break;
            default:
                directory.Apply(happened);
                break;
        }
    }

    private void Accept(Message message)
    {
        if (_messages.Add(message.Id) && (handler.WantsMessagesOfPrograms || message is { WebhookId: null, Author: { Bot: false, System: false } }))
        {
            lanes.AddMessage(message.ChannelId, new("message", token => handler.OnMessageAsync(message, token)));
        }
    }

    private void Accept(MessageDeletion deletion)
    {
        foreach (var id in deletion.Ids ?? (deletion.Id is { } one ? [one] : []))
        {
            if (_deletions.Add(id))
            {
                lanes.Add(deletion.ChannelId, new("deletion", token => handler.OnMessageDeletedAsync(deletion.ChannelId, id, token)));
            }
        }
    }

    private void Tell(Channel thread)
    {
        if (thread.NewlyCreated && _threads.Add(thread.Id))
        {
            lanes.Add(thread.Id, new("thread", token => handler.OnThreadCreatedAsync(thread, token)));
        }
    }

    private void Accept(int shard, ReadyData ready)
    {
        var mine = (ready.Guilds ?? []).OfType<Guild>().Select(guild => guild.Id).ToHashSet();
        var gone = directory.Guilds.Select(guild => guild.Id).Where(id => (int)((id.Value >> 22) % (ulong)shards) == shard && !mine.Contains(id));

        foreach (var id in gone.ToList())
        {
            Leave(new Guild { Id = id });
        }

        foreach (var id in mine)
        {
            directory.MarkUnavailable(id);
        }

        if (ready is { User: { } self, Application: { } application })
        {
            lanes.Add(default, new("ready", token => handler.OnReadyAsync(self, application.Id, token)));
        }
    }

    private void Accept(Guild guild)
    {
        if (guild.Unavailable)
        {
            directory.MarkUnavailable(guild.Id);

            return;
        }

        var before = directory.Put(guild);

        if (before is not { IsAvailable: true })
        {
            lanes.Add(guild.Id, new("guild", token => handler.OnGuildAsync(guild, joinedJustNow: before is null, token)));
        }
    }

    private void Leave(Guild guild)
    {
        if (guild.Unavailable)
        {
            directory.MarkUnavailable(guild.Id);
        }
        else if (directory.Remove(guild.Id))
        {
            lanes.Add(guild.Id, new("guild left", token => handler.OnGuildLeftAsync(guild.Id, token)));
        }
    }
}
