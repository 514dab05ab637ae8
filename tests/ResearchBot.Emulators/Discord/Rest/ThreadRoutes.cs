using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rules;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Threads that the bot starts.</summary>
internal static class ThreadRoutes
{
    private static readonly long[] Durations = [60, 1440, 4320, 10080];

    public static Route[] All { get; } =
    [
        new("POST", "/channels/{channel}/messages/{message}/threads", FromMessage),
        new("POST", "/channels/{channel}/threads", FromNothing),
        new("PUT", "/channels/{channel}/thread-members/@me", Join),
    ];

    private static RestAnswer FromMessage(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        Judge(call.Body, withType: false);

        if (channel.Kind is not (ChannelKinds.Text or ChannelKinds.Announcement))
        {
            throw RestError.WrongChannelType;
        }

        Permit(channel, Rights.CreatePublicThreads);

        if (message.Thread is not null)
        {
            throw RestError.ThreadExists;
        }

        var kind = channel.Kind == ChannelKinds.Announcement ? ChannelKinds.AnnouncementThread : ChannelKinds.PublicThread;
        var thread = Threads.Start(channel, call.World.Bot, call.Body["name"].Text!, message.Id, [], kind);
        message.Thread = thread;
        Posting.Edit(message, message.Contents with { Flags = message.Contents.Flags | MessageFlags.HasThread }, silently: true);

        return new RestAnswer(201, thread.ToJson());
    }

    private static RestAnswer FromNothing(RestCall call)
    {
        var channel = call.Channel();
        Judge(call.Body, withType: channel.Kind != ChannelKinds.Forum);

        if (channel.Kind == ChannelKinds.Forum)
        {
            return StartPost(call, channel);
        }

        if (channel.Kind is not (ChannelKinds.Text or ChannelKinds.Announcement))
        {
            throw RestError.WrongChannelType;
        }

        var kind = (int)(call.Body["type"].Number ?? ChannelKinds.PrivateThread);
        Permit(channel, kind == ChannelKinds.PrivateThread ? Rights.CreatePrivateThreads : Rights.CreatePublicThreads);

        return new RestAnswer(201, Threads.Start(channel, call.World.Bot, call.Body["name"].Text!, call.World.Ids.Next(), [], kind).ToJson());
    }

    private static RestAnswer StartPost(RestCall call, EmulatedChannel forum)
    {
        if (call.Body["message"] is not JsonObject first)
        {
            throw FormErrors.Of("message", "BASE_TYPE_REQUIRED", "This field is required");
        }

        Permit(forum, Rights.SendMessages);
        var contents = MessageDraft.New(call, first, "message.");
        var tags = (call.Body["applied_tags"] as JsonArray ?? []).Select(tag => tag.Id ?? 0).ToList();

        if (tags.Exists(tag => forum.Tags.All(known => known.Id != tag)))
        {
            throw FormErrors.Of("applied_tags", "INVALID_FORUM_TAG", "Tag is invalid");
        }

        var post = Threads.Start(forum, call.World.Bot, call.Body["name"].Text!, call.World.Ids.Next(), tags);
        var message = Posting.Create(new Posting.Post(post, call.World.Bot, contents) { Id = post.Id });
        var json = post.ToJson();
        json["message"] = message.ToJson();

        return new RestAnswer(201, json);
    }

    private static RestAnswer Join(RestCall call) => call.Channel().IsThread ? RestAnswer.Nothing : throw RestError.WrongChannelType;

    private static void Judge(JsonObject body, bool withType)
    {
        var errors = new FormErrors();

        if (body["name"].Text is not { } name)
        {
            errors.Required("name");
        }
        else if (name.Length is 0 or > 100)
        {
            errors.BadLength("name", 1, 100);
        }

        if (body["auto_archive_duration"].Number is { } minutes && !Durations.Contains(minutes))
        {
            errors.NotAChoice("auto_archive_duration", "(60, 1440, 4320, 10080)");
        }

        if (withType && body["type"].Number is { } kind and not (ChannelKinds.AnnouncementThread or ChannelKinds.PublicThread or ChannelKinds.PrivateThread))
        {
            errors.NotAChoice("type", "(10, 11, 12)");
        }

        errors.Throw();
    }

    private static void Permit(EmulatedChannel channel, Rights needed)
    {
        if (!channel.RightsOfBot().HasFlag(needed))
        {
            throw RestError.MissingPermissions;
        }
    }
}
