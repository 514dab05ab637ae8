using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rules;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Messages, by the bot's own token.</summary>
internal static class MessageRoutes
{
    public static Route[] All { get; } =
    [
        new("GET", "/channels/{channel}/messages", List),
        new("POST", "/channels/{channel}/messages", Create),
        new("GET", "/channels/{channel}/messages/{message}", Get),
        new("PATCH", "/channels/{channel}/messages/{message}", Edit),
        new("DELETE", "/channels/{channel}/messages/{message}", Delete),
    ];

    /// <summary>Refuses what the bot may not post.</summary>
    /// <exception cref="RestError">It may not.</exception>
    public static void Permit(EmulatedChannel channel, MessageContents contents, bool isReply = false)
    {
        var rights = channel.RightsOfBot();

        if (channel.IsClosedToBot)
        {
            throw RestError.CannotSendToThisUser;
        }

        if (channel.Recipient is { } recipient && channel.World.Guilds.TrueForAll(guild => guild.MemberOf(recipient.Id) is null))
        {
            throw RestError.NoMutualGuilds;
        }

        if (!channel.TakesMessages)
        {
            throw RestError.NotInThisKindOfChannel;
        }

        if (!channel.IsWritable(rights)
            || (contents.Files.Count > 0 && !rights.HasFlag(Rights.AttachFiles))
            || (contents.Embeds.Count > 0 && !rights.HasFlag(Rights.EmbedLinks)))
        {
            throw RestError.MissingPermissions;
        }

        if (channel.IsArchived && channel.IsLocked && !rights.HasFlag(Rights.ManageThreads))
        {
            throw RestError.ThreadIsArchived;
        }

        if (isReply && !rights.HasFlag(Rights.ReadMessageHistory))
        {
            throw new RestError(403, 160002, "Cannot reply without permission to read message history");
        }
    }

    private static RestAnswer Create(RestCall call)
    {
        var channel = call.Channel();
        var target = Target(call, channel);
        var contents = MessageDraft.New(call, call.Body, repliedTo: target?.Author);
        var nonce = call.Body["nonce"].Text ?? call.Body["nonce"].Number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Permit(channel, contents, target is not null);

        if (call.Body["enforce_nonce"].Truth == true && nonce is not null
            && channel.Messages.FirstOrDefault(message => message.Author.Id == call.World.Bot.Id && message.Nonce == nonce) is { } already)
        {
            return RestAnswer.Ok(already.ToJson());
        }

        if (!channel.RightsOfBot().HasFlag(Rights.MentionEveryone) && channel.Guild is not null)
        {
            contents = contents with { Mentions = contents.Mentions with { Everyone = false } };
        }

        return RestAnswer.Ok(Posting.Create(new Posting.Post(channel, call.World.Bot, contents)
        {
            Kind = target is null ? 0 : 19,
            RepliesTo = target,
            Nonce = nonce,
        }).ToJson());
    }

    private static PostedMessage? Target(RestCall call, EmulatedChannel channel)
    {
        if (call.Body["message_reference"] is not JsonObject reference || reference["message_id"].Id is not { } id)
        {
            return null;
        }

        var target = channel.Public.FirstOrDefault(message => message.Id == id);

        return target is null && reference["fail_if_not_exists"].Truth != false
            ? throw FormErrors.Of("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
            : target;
    }

    private static RestAnswer Get(RestCall call)
    {
        var channel = Readable(call);

        return RestAnswer.Ok(Seen(call.Message(channel)));
    }

    private static RestAnswer List(RestCall call)
    {
        var channel = Readable(call);
        var limit = call.Query.ContainsKey("limit") ? call.Number("limit") ?? 0 : 50;

        if (limit is < 1 or > 100)
        {
            throw FormErrors.Of("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.");
        }

        var newestFirst = channel.Public.OrderByDescending(message => message.Id);
        var some = call.Number("before") is { } before ? newestFirst.Where(message => message.Id < before)
            : call.Number("after") is { } after ? newestFirst.Where(message => message.Id > after).Reverse().Take((int)limit).Reverse()
            : call.Number("around") is { } around ? newestFirst.OrderBy(message => message.Id > around ? message.Id - around : around - message.Id).Take((int)limit).OrderByDescending(message => message.Id)
            : newestFirst.AsEnumerable();

        return RestAnswer.Ok(new JsonArray([.. some.Take((int)limit).Select(Seen)]));
    }

    private static RestAnswer Edit(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);

        if (message.Author.Id != call.World.Bot.Id)
        {
            throw RestError.OthersMessage;
        }

        Posting.Edit(message, MessageDraft.Changed(call, call.Body, message.Contents));

        return RestAnswer.Ok(message.ToJson());
    }

    private static RestAnswer Delete(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);

        if (message.Author.Id != call.World.Bot.Id && !channel.RightsOfBot().HasFlag(Rights.ManageMessages))
        {
            throw RestError.MissingPermissions;
        }

        Posting.Delete(message);

        return RestAnswer.Nothing;
    }

    private static EmulatedChannel Readable(RestCall call)
    {
        var channel = call.Channel();

        return channel.Guild is null || channel.RightsOfBot().HasFlag(Rights.ReadMessageHistory) ? channel : throw RestError.MissingPermissions;
    }

    private static JsonObject Seen(PostedMessage message) =>
        message.ToJson(Posting.IsOpenToBot(message) || message.Channel.World.Options.GrantedIntents.HasFlag(Intents.MessageContent));
}
