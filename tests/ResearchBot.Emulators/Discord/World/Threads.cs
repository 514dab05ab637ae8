using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>Starts threads and tells of typing. The caller holds the gate.</summary>
internal static class Threads
{
    public static EmulatedChannel Start(EmulatedChannel parent, EmulatedUser starter, string name, ulong id, IReadOnlyList<ulong> tags, int kind = ChannelKinds.PublicThread)
    {
        var thread = new EmulatedChannel(parent.World, parent.Guild, id, kind, name)
        {
            Parent = parent,
            Starter = starter,
            AppliedTags = tags,
        };
        parent.Guild!.Add(thread);

        if (thread.RightsOfBot().HasFlag(Rights.ViewChannel))
        {
            var json = thread.ToJson();
            json["newly_created"] = true;
            parent.Guild.Announce("THREAD_CREATE", json);
        }

        parent.World.Changes.Tell();

        return thread;
    }

    public static void AnnounceTyping(EmulatedChannel channel, EmulatedUser user, EmulatedMember? member)
    {
        var json = new JsonObject
        {
            ["channel_id"] = channel.Id.Digits(),
            ["user_id"] = user.Id.Digits(),
            ["timestamp"] = channel.World.Now.ToUnixTimeSeconds(),
        };

        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Digits();
            json["member"] = member?.ToJson();
        }

        channel.World.Hub.Publish(new GatewayEvent("TYPING_START", json, channel.Guild is null ? Intents.DirectTyping : Intents.GuildTyping, channel.Guild?.Id));
    }
}
