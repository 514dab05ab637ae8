using System.Globalization;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>A channel, a thread, a forum or a direct conversation.</summary>
public sealed partial class EmulatedChannel
{
    private readonly List<PostedMessage> _messages = [];

    internal EmulatedChannel(DiscordWorld world, EmulatedGuild? guild, ulong id, int kind, string name)
    {
        World = world;
        Guild = guild;
        Id = id;
        Kind = kind;
        Name = name;
        MadeAt = world.Now;
    }

    /// <summary>The id.</summary>
    public ulong Id { get; }

    /// <summary>Discord's number for the kind: 0 text, 1 direct, 5 announcements, 11 public thread, 15 forum.</summary>
    public int Kind { get; }

    /// <summary>The name; a post's title; empty for a direct conversation.</summary>
    public string Name { get; internal set; }

    /// <summary>The guild; null for a direct conversation.</summary>
    public EmulatedGuild? Guild { get; }

    /// <summary>The channel or forum that a thread belongs to.</summary>
    public EmulatedChannel? Parent { get; internal init; }

    /// <summary>Closed until somebody writes.</summary>
    public bool IsArchived { get; internal set; }

    /// <summary>Nobody but moderators may write.</summary>
    public bool IsLocked { get; internal set; }

    /// <summary>When the bot last showed that it is writing; null when never.</summary>
    public DateTimeOffset? TypedAt { get; internal set; }

    /// <summary>In a direct conversation: the person lets no bot write.</summary>
    public bool IsClosedToBot { get; set; }

    /// <summary>What mentions this channel in a text.</summary>
    public string Mention => $"<#{Id.Digits()}>";

    /// <summary>The threads that it has.</summary>
    public IReadOnlyList<EmulatedChannel> Threads
    {
        get
        {
            lock (World.Gate)
            {
                return [.. Guild?.Channels.Where(channel => channel.Parent == this) ?? []];
            }
        }
    }

    /// <summary>All messages that were ever posted, oldest first: deleted ones and those that only one member sees, too.</summary>
    public IReadOnlyList<PostedMessage> Messages
    {
        get
        {
            lock (World.Gate)
            {
                return [.. _messages];
            }
        }
    }

    internal DiscordWorld World { get; }

    internal DateTimeOffset MadeAt { get; }

    internal int Position { get; init; }

    internal EmulatedUser? Recipient { get; init; }

    internal EmulatedUser? Starter { get; init; }

    internal IReadOnlyList<(ulong Id, string Name)> Tags { get; init; } = [];

    internal IReadOnlyList<ulong> AppliedTags { get; init; } = [];

    internal bool IsThread => Kind is ChannelKinds.PublicThread or ChannelKinds.PrivateThread or ChannelKinds.AnnouncementThread;

    internal bool TakesMessages => Kind is ChannelKinds.Text or ChannelKinds.Direct or ChannelKinds.Announcement or ChannelKinds.Voice || IsThread;

    /// <summary>The messages that are there and that everybody sees.</summary>
    internal IEnumerable<PostedMessage> Public => _messages.Where(message => !message.IsDeleted && message.OnlyFor is null);

    internal void Keep(PostedMessage message) => _messages.Add(message);

    /// <summary>The channel as Discord describes it.</summary>
    /// <param name="inGuild">With the id of the guild, which a guild's own list leaves out.</param>
    internal JsonObject ToJson(bool inGuild = true)
    {
        var json = new JsonObject
        {
            ["id"] = Id.Digits(),
            ["type"] = Kind,
            ["last_message_id"] = _messages.LastOrDefault(message => message.OnlyFor is null)?.Id.Digits(),
            ["flags"] = 0,
        };

        if (Recipient is { } recipient)
        {
            json["recipients"] = new JsonArray(recipient.ToJson());
            return json;
        }

        if (inGuild)
        {
            json["guild_id"] = Guild!.Id.Digits();
        }

        json["name"] = Name;
        json["parent_id"] = Parent?.Id.Digits();
        json["rate_limit_per_user"] = 0;
        (IsThread ? (Action<JsonObject>)DescribeThread : DescribePlace)(json);

        return json;
    }

    private void DescribeThread(JsonObject json)
    {
        json["owner_id"] = Starter!.Id.Digits();
        json["message_count"] = _messages.Count;
        json["member_count"] = 1;
        json["total_message_sent"] = _messages.Count;
        json["applied_tags"] = new JsonArray([.. AppliedTags.Select(tag => (JsonNode)tag.Digits())]);
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = IsArchived,
            ["auto_archive_duration"] = 4320,
            ["archive_timestamp"] = MadeAt.Iso(),
            ["locked"] = IsLocked,
            ["create_timestamp"] = MadeAt.Iso(),
        };
    }

    private void DescribePlace(JsonObject json)
    {
        json["position"] = Position;
        json["topic"] = null;
        json["nsfw"] = false;
        json["last_pin_timestamp"] = null;
        json["permission_overwrites"] = new JsonArray([.. _overwrites.Select(one => new JsonObject
        {
            ["id"] = one.Key.Id.Digits(),
            ["type"] = one.Key.IsMember ? 1 : 0,
            ["allow"] = ((ulong)one.Value.Allow).ToString(CultureInfo.InvariantCulture),
            ["deny"] = ((ulong)one.Value.Deny).ToString(CultureInfo.InvariantCulture),
        })]);

        if (Kind == ChannelKinds.Forum)
        {
            json["default_sort_order"] = null;
            json["default_forum_layout"] = 0;
            json["default_reaction_emoji"] = null;
            json["available_tags"] = new JsonArray([.. Tags.Select(tag => new JsonObject
            {
                ["id"] = tag.Id.Digits(),
                ["name"] = tag.Name,
                ["moderated"] = false,
                ["emoji_id"] = null,
                ["emoji_name"] = null,
            })]);
        }
    }
}
