using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>A guild (server) that the bot is a member of.</summary>
public sealed partial class EmulatedGuild
{
    private readonly DateTimeOffset _joinedAt;
    private readonly List<EmulatedRole> _roles = [];
    private readonly List<EmulatedChannel> _channels = [];
    private readonly List<EmulatedMember> _members = [];
    private string _locale = "en-US";

    internal EmulatedGuild(DiscordWorld world, string name, Rights botRights)
    {
        World = world;
        Id = world.Ids.NextGuild();
        Name = name;
        _joinedAt = world.Now;
        Everyone = new EmulatedRole(this, Id, "@everyone", Rights.Usual, 0);
        BotRole = new EmulatedRole(this, world.Ids.Next(), world.Bot.Name, botRights, 1, managed: true);
        _roles.AddRange([Everyone, BotRole]);
        BotMember = new EmulatedMember(this, world.Bot, [BotRole]);
        Owner = new EmulatedMember(this, world.AddUser("owner"), []);
        _members.AddRange([BotMember, Owner]);
    }

    /// <summary>The id.</summary>
    public ulong Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Who owns it, and so may do everything.</summary>
    public EmulatedMember Owner { get; }

    /// <summary>The role that everybody has.</summary>
    public EmulatedRole Everyone { get; }

    /// <summary>The role that the bot brought with it.</summary>
    public EmulatedRole BotRole { get; }

    /// <summary>The language that the guild prefers; set before the bot connects.</summary>
    public string Locale
    {
        get => _locale;
        set => _locale = value;
    }

    /// <summary>Where Discord itself writes; none unless set before the bot connects.</summary>
    public EmulatedChannel? SystemChannel { get; set; }

    /// <summary>The first channel that people write in.</summary>
    public EmulatedChannel FirstTextChannel => _channels.Find(channel => channel.Kind == ChannelKinds.Text) ?? throw new InvalidOperationException($"{Name} has no text channel.");

    internal DiscordWorld World { get; }

    internal EmulatedMember BotMember { get; }

    /// <summary>The bot is a member, and told of changes.</summary>
    internal bool IsJoined { get; set; }

    internal bool IsAvailable { get; private set; } = true;

    internal IEnumerable<EmulatedChannel> Channels => _channels;

    internal IEnumerable<EmulatedRole> Roles => _roles;

    internal IEnumerable<EmulatedMember> Members => _members;

    /// <summary>The member with an account's id; null when there is none.</summary>
    internal EmulatedMember? MemberOf(ulong user) => _members.Find(member => member.User.Id == user);

    /// <summary>Takes the guild away for a while, as an outage of Discord does.</summary>
    public void GoDown()
    {
        lock (World.Gate)
        {
            IsAvailable = false;
            Announce("GUILD_DELETE", new JsonObject { ["id"] = Id.Digits(), ["unavailable"] = true });
        }
    }

    /// <summary>Ends the outage.</summary>
    public void ComeBack()
    {
        lock (World.Gate)
        {
            IsAvailable = true;
            Announce("GUILD_CREATE", ToCreateJson());
        }
    }

    /// <summary>Removes the bot from the guild.</summary>
    public void RemoveBot()
    {
        lock (World.Gate)
        {
            Announce("GUILD_DELETE", new JsonObject { ["id"] = Id.Digits() });
            World.Guilds.Remove(this);
            _channels.ForEach(channel => World.Channels.Remove(channel.Id));
        }
    }

    internal void Announce(string name, JsonObject data) => World.Hub.Publish(new GatewayEvent(name, data, Intents.Guilds, Id));

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Digits(),
        ["name"] = Name,
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["owner_id"] = Owner.User.Id.Digits(),
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 1,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["roles"] = new JsonArray([.. _roles.Select(role => role.ToJson())]),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray("COMMUNITY"),
        ["mfa_level"] = 0,
        ["application_id"] = null,
        ["system_channel_id"] = SystemChannel?.Id.Digits(),
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["max_members"] = 500_000,
        ["max_presences"] = null,
        ["max_video_channel_users"] = 25,
        ["max_stage_video_channel_users"] = 50,
        ["home_header"] = null,
        ["region"] = "deprecated",
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["nsfw"] = false,
        ["incidents_data"] = null,
        ["vanity_url_code"] = null,
        ["description"] = null,
        ["banner"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = _locale,
        ["public_updates_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["nsfw_level"] = 0,
        ["premium_progress_bar_enabled"] = false,
    };

    internal JsonObject ToCreateJson()
    {
        var json = ToJson();
        json["joined_at"] = _joinedAt.Iso();
        json["large"] = _members.Count > 250;
        json["unavailable"] = false;
        json["member_count"] = _members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = new JsonArray(BotMember.ToJson());
        json["channels"] = new JsonArray([.. _channels.Where(channel => !channel.IsThread).Select(channel => channel.ToJson(inGuild: false))]);
        json["threads"] = new JsonArray([.. _channels.Where(channel => channel.IsThread && channel.RightsOf(BotMember).HasFlag(Rights.ViewChannel)).Select(channel => channel.ToJson())]);
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();

        return json;
    }
}
