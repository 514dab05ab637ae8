using System.Globalization;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>A member of a guild, who acts as a person with Discord's own client would.</summary>
public sealed partial class EmulatedMember
{
    private readonly List<EmulatedRole> _roles;
    private readonly DateTimeOffset _joinedAt;

    internal EmulatedMember(EmulatedGuild guild, EmulatedUser user, List<EmulatedRole> roles)
    {
        Guild = guild;
        User = user;
        _roles = roles;
        _joinedAt = guild.World.Now;
    }

    /// <summary>The account.</summary>
    public EmulatedUser User { get; }

    /// <summary>The guild.</summary>
    public EmulatedGuild Guild { get; }

    /// <summary>What mentions this member in a text.</summary>
    public string Mention => User.Mention;

    /// <summary>The language of this member's client.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>The conversation with the bot that nobody else sees.</summary>
    public EmulatedChannel DirectChannel => World.DirectWith(User);

    internal IReadOnlyList<EmulatedRole> Roles => _roles;

    private DiscordWorld World => Guild.World;

    /// <summary>Gives a role.</summary>
    public void Give(EmulatedRole role) => ChangeRoles(() => _roles.Add(role));

    /// <summary>Takes a role.</summary>
    public void Take(EmulatedRole role) => ChangeRoles(() => _roles.Remove(role));

    /// <summary>What this member sees in a channel: public messages, and those for this member only. Deleted ones are gone.</summary>
    public IReadOnlyList<PostedMessage> Sees(EmulatedChannel channel)
    {
        lock (World.Gate)
        {
            return channel.Guild is not null && !channel.RightsOf(In(channel)).HasFlag(Rights.ViewChannel)
                ? []
                : [.. channel.Messages.Where(message => !message.IsDeleted && (message.OnlyFor is null || message.OnlyFor.User.Id == User.Id))];
        }
    }

    /// <summary>The same person as a member of the guild of a channel.</summary>
    internal EmulatedMember In(EmulatedChannel channel) =>
        channel.Guild is null || channel.Guild == Guild ? this
        : channel.Guild.MemberOf(User.Id) ?? throw new InvalidOperationException($"{User.Name} is no member of {channel.Guild.Name}.");

    internal Rights RightsIn(EmulatedChannel channel) => channel.Guild is null ? Rights.Usual : channel.RightsOf(In(channel));

    internal JsonObject ToJson(bool withUser = true)
    {
        var json = new JsonObject
        {
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = null,
            ["flags"] = 0,
            ["joined_at"] = _joinedAt.Iso(),
            ["nick"] = null,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = new JsonArray([.. _roles.Select(role => (JsonNode)role.Id.Digits())]),
            ["mute"] = false,
            ["deaf"] = false,
        };

        if (withUser)
        {
            json["user"] = User.ToJson();
        }

        return json;
    }

    /// <summary>The member as an interaction tells of it.</summary>
    internal JsonObject ToJson(EmulatedChannel channel)
    {
        var json = ToJson();
        json["permissions"] = ((ulong)channel.RightsOf(this)).ToString(CultureInfo.InvariantCulture);

        return json;
    }

    private void ChangeRoles(Action change)
    {
        lock (World.Gate)
        {
            change();
            var json = ToJson();
            json["guild_id"] = Guild.Id.Digits();
            var intents = User.Id == World.Bot.Id ? Intents.None : Intents.GuildMembers;
            World.Hub.Publish(new GatewayEvent("GUILD_MEMBER_UPDATE", json, intents, Guild.Id));
        }
    }

    private static void Demand(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
