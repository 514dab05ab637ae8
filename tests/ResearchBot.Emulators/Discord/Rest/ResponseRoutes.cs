using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Everything after the first answer to an interaction, by its token.</summary>
internal static class ResponseRoutes
{
    public static Route[] All { get; } =
    [
        new("POST", "/webhooks/{webhook}/{token}", Follow, IsOpen: true),
        new("GET", "/webhooks/{webhook}/{token}/messages/{message}", call => RestAnswer.Ok(Message(call, Interaction(call)).ToJson()), IsOpen: true),
        new("PATCH", "/webhooks/{webhook}/{token}/messages/{message}", Edit, IsOpen: true),
        new("DELETE", "/webhooks/{webhook}/{token}/messages/{message}", Delete, IsOpen: true),
    ];

    private static EmulatedInteraction Interaction(RestCall call)
    {
        if (call.Id("webhook") != call.World.ApplicationId || call.World.Desk.Find(call.Values["token"]) is not { } interaction)
        {
            throw RestError.UnknownWebhook;
        }

        if (interaction.IsExpired)
        {
            throw RestError.InvalidToken;
        }

        return interaction.Acknowledged is null ? throw RestError.UnknownWebhook : interaction;
    }

    private static PostedMessage Message(RestCall call, EmulatedInteraction interaction) =>
        (call.Values["message"] == "@original" ? interaction.Original is { IsDeleted: false } original ? original : null : interaction.Find(call.Id("message")))
            ?? throw RestError.UnknownMessage;

    private static RestAnswer Follow(RestCall call)
    {
        var interaction = Interaction(call);
        var contents = MessageDraft.New(call, call.Body);

        if (interaction.IsAwaitingFirstMessage)
        {
            var loading = interaction.Original!;
            Posting.Edit(loading, contents with { Flags = contents.Flags | (loading.Contents.Flags & MessageFlags.Ephemeral) }, silently: true);

            return RestAnswer.Ok(loading.ToJson());
        }

        var isPrivate = ((call.Body["flags"].Number ?? 0) & MessageFlags.Ephemeral) != 0;
        var original = interaction.Original is { IsDeleted: false } there ? there : null;
        var message = Replies.Post(call.World, interaction, contents, isPrivate, original);
        interaction.Follow(message);

        return RestAnswer.Ok(message.ToJson());
    }

    private static RestAnswer Edit(RestCall call)
    {
        var interaction = Interaction(call);
        var message = Message(call, interaction);
        Posting.Edit(message, MessageDraft.Changed(call, call.Body, message.Contents), silently: message.IsLoading);

        return RestAnswer.Ok(message.ToJson());
    }

    private static RestAnswer Delete(RestCall call)
    {
        Posting.Delete(Message(call, Interaction(call)));

        return RestAnswer.Nothing;
    }
}
