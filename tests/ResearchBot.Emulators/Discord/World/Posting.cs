using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>Puts messages where they belong and announces them. The caller holds the gate.</summary>
internal static class Posting
{
    /// <summary>A message to post.</summary>
    public sealed record Post(EmulatedChannel Channel, EmulatedUser Author, MessageContents Contents)
    {
        public ulong? Id { get; init; }

        public int Kind { get; init; }

        public PostedMessage? RepliesTo { get; init; }

        public string? Nonce { get; init; }

        public EmulatedInteraction? Interaction { get; init; }

        public EmulatedMember? OnlyFor { get; init; }
    }

    public static PostedMessage Create(Post post)
    {
        var world = post.Channel.World;
        var contents = post.Contents with
        {
            Files = Stored(world, post.Contents.Files),
            Flags = post.OnlyFor is null ? post.Contents.Flags : post.Contents.Flags | MessageFlags.Ephemeral,
        };
        var message = new PostedMessage(post.Channel, post.Id ?? world.Ids.Next(), post.Author, contents)
        {
            Kind = post.Kind,
            RepliesTo = post.RepliesTo,
            Nonce = post.Nonce,
            Interaction = post.Interaction,
            OnlyFor = post.OnlyFor,
        };
        post.Channel.Keep(message);

        if (post.Channel.IsArchived)
        {
            post.Channel.IsArchived = false;
            post.Channel.Guild!.Announce("THREAD_UPDATE", post.Channel.ToJson());
        }

        Announce("MESSAGE_CREATE", message);

        return message;
    }

    public static void Edit(PostedMessage message, MessageContents contents, bool silently = false)
    {
        message.Edit(contents with { Files = Stored(message.Channel.World, contents.Files) }, silently);
        Announce("MESSAGE_UPDATE", message);
    }

    public static void Delete(PostedMessage message)
    {
        message.Delete();

        if (message.OnlyFor is null)
        {
            var json = new JsonObject { ["id"] = message.Id.Digits(), ["channel_id"] = message.Channel.Id.Digits() };
            Address(json, message.Channel);
            Publish("MESSAGE_DELETE", json, message.Channel, null);
        }

        message.Channel.World.Changes.Tell();
    }

    /// <summary>The application may read what was written: its own words, direct words, words that mention it.</summary>
    public static bool IsOpenToBot(PostedMessage message) =>
        message.Channel.Guild is null || message.Author.Id == message.Channel.World.Bot.Id
        || message.Contents.Mentions.Users.Any(user => user.Id == message.Channel.World.Bot.Id);

    public static List<PostedFile> Stored(DiscordWorld world, IReadOnlyList<PostedFile> files)
    {
        var stored = files.Select(file => file.Id > 0 ? file : file with { Id = world.Ids.Next() }).ToList();
        stored.ForEach(file => world.Files[file.Id] = file);

        return stored;
    }

    private static void Announce(string name, PostedMessage message)
    {
        if (message.OnlyFor is null)
        {
            var json = Full(message, withContent: true);
            Publish(name, json, message.Channel, IsOpenToBot(message) ? null : Full(message, withContent: false));
        }

        message.Channel.World.Changes.Tell();
    }

    /// <summary>A message as the gateway tells of it.</summary>
    public static JsonObject Full(PostedMessage message, bool withContent)
    {
        var json = message.ToJson(withContent);
        json["channel_type"] = message.Channel.Kind;
        Address(json, message.Channel);

        if (message.Channel.Guild?.MemberOf(message.Author.Id) is { } member && message.Interaction is null)
        {
            json["member"] = member.ToJson(withUser: false);
        }

        foreach (var mention in json["mentions"].Objects)
        {
            if (message.Channel.Guild?.MemberOf(mention["id"].Id ?? 0) is { } mentioned)
            {
                mention["member"] = mentioned.ToJson(withUser: false);
            }
        }

        return json;
    }

    private static void Address(JsonObject json, EmulatedChannel channel)
    {
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Digits();
        }
    }

    private static void Publish(string name, JsonObject data, EmulatedChannel channel, JsonObject? withoutContent)
    {
        if (channel.RightsOfBot().HasFlag(Rights.ViewChannel))
        {
            var intents = channel.Guild is null ? Intents.DirectMessages : Intents.GuildMessages;
            channel.World.Hub.Publish(new GatewayEvent(name, data, intents, channel.Guild?.Id) { WithoutContent = withoutContent });
        }
    }
}
