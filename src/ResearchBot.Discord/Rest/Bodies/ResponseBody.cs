using System.Text.Json;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Rest.Bodies;

/// <summary>Writes first answers to interactions.</summary>
internal static class ResponseBody
{
    /// <summary>The body of a callback.</summary>
    public static RestBody Of(InteractionResponse response) => new(JsonBody.Write(response, Write), response.Draft?.Files);

    private static void Write(Utf8JsonWriter writer, InteractionResponse response)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", (int)response.Type);

        switch (response.Type)
        {
            case InteractionResponseType.Message:
                writer.WritePropertyName("data");
                MessageBody.Write(writer, WithVisibility(response), MessagePurpose.Answer);
                break;
            case InteractionResponseType.Update:
                writer.WritePropertyName("data");
                MessageBody.Write(writer, response.Draft!, MessagePurpose.Edit);
                break;
            case InteractionResponseType.DeferredMessage when response.Ephemeral:
                writer.WriteStartObject("data");
                writer.WriteNumber("flags", MessageFlags.Ephemeral.Bits);
                writer.WriteEndObject();
                break;
            case InteractionResponseType.Suggestions:
                writer.WriteStartObject("data");
                writer.WritePropertyName("choices");
                JsonSerializer.Serialize(writer, response.Choices!, DiscordJson.Default.IReadOnlyListChoice);
                writer.WriteEndObject();
                break;
            case InteractionResponseType.Modal:
                WriteModal(writer, response.Modal!);
                break;
        }

        writer.WriteEndObject();
    }

    private static MessageDraft WithVisibility(InteractionResponse response) =>
        response.Ephemeral ? response.Draft! with { Flags = response.Draft.Flags | MessageFlags.Ephemeral } : response.Draft!;

    private static void WriteModal(Utf8JsonWriter writer, Modal modal)
    {
        writer.WriteStartObject("data");
        writer.WriteString("custom_id", modal.CustomId);
        writer.WriteString("title", modal.Title);
        writer.WritePropertyName("components");
        JsonSerializer.Serialize(writer, modal.Components, DiscordJson.Default.IReadOnlyListComponent);
        writer.WriteEndObject();
    }
}
