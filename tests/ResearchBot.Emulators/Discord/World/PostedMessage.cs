using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>A message, with all that it ever was.</summary>
public sealed partial class PostedMessage
{
    private readonly List<MessageVersion> _versions = [];

    internal PostedMessage(EmulatedChannel channel, ulong id, EmulatedUser author, MessageContents contents)
    {
        Channel = channel;
        Id = id;
        Author = author;
        At = channel.World.Now;
        Contents = contents;
        _versions.Add(new MessageVersion(At, contents));
    }

    /// <summary>The id.</summary>
    public ulong Id { get; }

    /// <summary>Where it was posted.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>Who posted it.</summary>
    public EmulatedUser Author { get; }

    /// <summary>When it was posted.</summary>
    public DateTimeOffset At { get; }

    /// <summary>When it was last edited; null when never.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>It is no longer there.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>The message that this one replies to.</summary>
    public PostedMessage? RepliesTo { get; internal init; }

    /// <summary>What the sender called it, so that it is not posted twice.</summary>
    public string? Nonce { get; internal init; }

    /// <summary>The only member who sees it; null when everybody in the channel does.</summary>
    public EmulatedMember? OnlyFor { get; internal init; }

    /// <summary>Only one member sees it.</summary>
    public bool IsEphemeral => OnlyFor is not null;

    /// <summary>The thread that was started from it.</summary>
    public EmulatedChannel? Thread { get; internal set; }

    /// <summary>What it showed, from the first version to the one that is there now.</summary>
    public IReadOnlyList<MessageVersion> Versions
    {
        get
        {
            lock (Channel.World.Gate)
            {
                return [.. _versions];
            }
        }
    }

    internal int Kind { get; init; }

    internal EmulatedInteraction? Interaction { get; init; }

    internal MessageContents Contents { get; private set; }

    internal void Edit(MessageContents contents, bool silently = false)
    {
        Contents = contents;
        EditedAt = silently ? EditedAt : Channel.World.Now;
        _versions.Add(new MessageVersion(Channel.World.Now, contents));
    }

    internal void Delete() => IsDeleted = true;

    /// <summary>The message as Discord describes it.</summary>
    /// <param name="withContent">With what people wrote, for those who may read it.</param>
    /// <param name="deep">With the message that it replies to.</param>
    internal JsonObject ToJson(bool withContent = true, bool deep = true)
    {
        var world = Channel.World;
        var json = new JsonObject
        {
            ["id"] = Id.Digits(),
            ["channel_id"] = Channel.Id.Digits(),
            ["type"] = Kind,
            ["author"] = Author.ToJson(),
            ["content"] = withContent ? Contents.Text : "",
            ["timestamp"] = At.Iso(),
            ["edited_timestamp"] = EditedAt?.Iso(),
            ["tts"] = false,
            ["pinned"] = false,
            ["flags"] = Contents.Flags,
            ["mention_everyone"] = Contents.Mentions.Everyone,
            ["mentions"] = new JsonArray([.. Contents.Mentions.Users.Select(user => user.ToJson())]),
            ["mention_roles"] = new JsonArray([.. Contents.Mentions.Roles.Select(role => (JsonNode)role.Digits())]),
            ["attachments"] = withContent ? new JsonArray([.. Contents.Files.Select(file => file.ToJson(world, Channel, IsEphemeral))]) : [],
            ["embeds"] = withContent ? JsonReading.CopyOf(Contents.Embeds) : [],
            ["components"] = withContent ? JsonReading.CopyOf(Contents.Components) : [],
        };

        if (Nonce is not null)
        {
            json["nonce"] = Nonce;
        }

        if (RepliesTo is { } target)
        {
            json["message_reference"] = Reference(target);
            json["referenced_message"] = deep && !target.IsDeleted ? target.ToJson(withContent, deep: false) : null;
        }

        if (Interaction is { } interaction)
        {
            json["application_id"] = world.ApplicationId.Digits();
            json["webhook_id"] = world.ApplicationId.Digits();
            json["interaction_metadata"] = interaction.ToMetadata();
        }

        if (Thread is { } thread)
        {
            json["thread"] = thread.ToJson();
        }

        return json;
    }

    private static JsonObject Reference(PostedMessage target)
    {
        var json = new JsonObject { ["type"] = 0, ["message_id"] = target.Id.Digits(), ["channel_id"] = target.Channel.Id.Digits() };

        if (target.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Digits();
        }

        return json;
    }
}
