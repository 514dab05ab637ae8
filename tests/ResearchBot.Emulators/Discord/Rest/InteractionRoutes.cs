using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>The first answer to an interaction.</summary>
internal static class InteractionRoutes
{
    public static Route[] All { get; } = [new("POST", "/interactions/{interaction}/{token}/callback", Answer, IsOpen: true)];

    private static RestAnswer Answer(RestCall call)
    {
        var interaction = call.World.Desk.Find(call.Id("interaction"));

        if (interaction is null || interaction.Token != call.Values["token"])
        {
            throw RestError.UnknownInteraction;
        }

        FirstAnswers.Take(call, interaction, call.Body);

        return bool.TryParse(call.Query["with_response"], out var asked) && asked ? RestAnswer.Ok(Described(interaction)) : RestAnswer.Nothing;
    }

    private static JsonObject Described(EmulatedInteraction interaction)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Digits(),
            ["type"] = (int)interaction.Kind,
            ["channel_id"] = interaction.Channel.Id.Digits(),
        };
        var resource = new JsonObject { ["type"] = interaction.AcknowledgedBy };

        if (interaction.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Digits();
        }

        if (interaction.Original is { } original)
        {
            json["response_message_id"] = original.Id.Digits();
            json["response_message_loading"] = original.IsLoading;
            json["response_message_ephemeral"] = original.IsEphemeral;
            resource["message"] = original.ToJson();
        }

        return new JsonObject { ["interaction"] = json, ["resource"] = resource };
    }
}
