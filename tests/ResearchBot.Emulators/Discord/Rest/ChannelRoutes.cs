using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rules;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Channels, as far as the bot looks at them or changes them.</summary>
internal static class ChannelRoutes
{
    public static Route[] All { get; } =
    [
        new("GET", "/channels/{channel}", call => RestAnswer.Ok(call.Channel().ToJson())),
        new("PATCH", "/channels/{channel}", Change),
        new("POST", "/channels/{channel}/typing", Type),
    ];

    private static RestAnswer Change(RestCall call)
    {
        var channel = call.Channel();
        var needed = channel.IsThread ? Rights.ManageThreads : Rights.ManageChannels;
        var isOwn = channel.IsThread && channel.Starter?.Id == call.World.Bot.Id && !call.Body.ContainsKey("locked");

        if (!isOwn && !channel.RightsOfBot().HasFlag(needed))
        {
            throw RestError.MissingPermissions;
        }

        if (call.Body["name"].Text is { } name)
        {
            var errors = new FormErrors();

            if (name.Length is 0 or > 100)
            {
                errors.BadLength("name", 1, 100);
            }

            errors.Throw();
            channel.Name = name;
        }

        channel.IsArchived = call.Body["archived"].Truth ?? channel.IsArchived;
        channel.IsLocked = call.Body["locked"].Truth ?? channel.IsLocked;
        channel.Guild!.Announce(channel.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel.ToJson());

        return RestAnswer.Ok(channel.ToJson());
    }

    private static RestAnswer Type(RestCall call)
    {
        var channel = call.Channel();

        if (!channel.IsWritable(channel.RightsOfBot()))
        {
            throw RestError.MissingPermissions;
        }

        Threads.AnnounceTyping(channel, call.World.Bot, channel.Guild?.BotMember);
        channel.TypedAt = call.World.Now;
        call.World.Changes.Tell();

        return RestAnswer.Nothing;
    }
}
