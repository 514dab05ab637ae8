using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

public sealed partial class EmulatedGuild
{
    /// <summary>Adds a text channel.</summary>
    public EmulatedChannel AddTextChannel(string name) => AddChannel(ChannelKinds.Text, name);

    /// <summary>Adds a channel whose posts may be followed by other guilds.</summary>
    public EmulatedChannel AddAnnouncementChannel(string name) => AddChannel(ChannelKinds.Announcement, name);

    /// <summary>Adds a forum.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tags">What posts may be tagged with.</param>
    public EmulatedChannel AddForum(string name, params IEnumerable<string> tags) => AddChannel(ChannelKinds.Forum, name, tags);

    /// <summary>Adds a role.</summary>
    public EmulatedRole AddRole(string name, Rights rights = Rights.None)
    {
        lock (World.Gate)
        {
            var role = new EmulatedRole(this, World.Ids.Next(), name, rights, _roles.Count);
            _roles.Add(role);
            Announce("GUILD_ROLE_CREATE", new JsonObject { ["guild_id"] = Id.Digits(), ["role"] = role.ToJson() });

            return role;
        }
    }

    /// <summary>Adds a person with an account of their own.</summary>
    public EmulatedMember AddMember(string name, params IEnumerable<EmulatedRole> roles) => AddMember(World.AddUser(name), roles);

    /// <summary>Adds another application's account.</summary>
    public EmulatedMember AddBot(string name, params IEnumerable<EmulatedRole> roles) => AddMember(World.AddUser(name, isBot: true), roles);

    /// <summary>Adds somebody who is known from elsewhere.</summary>
    public EmulatedMember AddMember(EmulatedUser user, params IEnumerable<EmulatedRole> roles)
    {
        lock (World.Gate)
        {
            var member = new EmulatedMember(this, user, [.. roles]);
            _members.Add(member);
            var json = member.ToJson();
            json["guild_id"] = Id.Digits();
            World.Hub.Publish(new GatewayEvent("GUILD_MEMBER_ADD", json, Intents.GuildMembers, Id));

            return member;
        }
    }

    /// <summary>Removes a member.</summary>
    public void Remove(EmulatedMember member)
    {
        lock (World.Gate)
        {
            _members.Remove(member);
            var json = new JsonObject { ["guild_id"] = Id.Digits(), ["user"] = member.User.ToJson() };
            World.Hub.Publish(new GatewayEvent("GUILD_MEMBER_REMOVE", json, Intents.GuildMembers, Id));
        }
    }

    internal void Add(EmulatedChannel channel)
    {
        _channels.Add(channel);
        World.Channels[channel.Id] = channel;
    }

    internal void Forget(EmulatedChannel channel)
    {
        _channels.Remove(channel);
        World.Channels.Remove(channel.Id);
    }

    private EmulatedChannel AddChannel(int kind, string name, IEnumerable<string>? tags = null)
    {
        lock (World.Gate)
        {
            var channel = new EmulatedChannel(World, this, World.Ids.Next(), kind, name)
            {
                Position = _channels.Count,
                Tags = [.. (tags ?? []).Select(tag => (World.Ids.Next(), tag))],
            };
            Add(channel);

            if (IsJoined)
            {
                Announce("CHANNEL_CREATE", channel.ToJson());
            }

            return channel;
        }
    }
}
