using System.Text.Json;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Rest.Bodies;

/// <summary>The only place where messages are written, so that each says that nobody is to be notified.</summary>
internal static class MessageBody
{
    /// <summary>The body of a message that stands for itself.</summary>
    public static RestBody Of(MessageDraft draft, MessagePurpose purpose) =>
        new(JsonBody.Write((draft, purpose), static (writer, state) => Write(writer, state.draft, state.purpose)), draft.Files);

    /// <summary>Writes a message as an object.</summary>
    public static void Write(Utf8JsonWriter writer, MessageDraft draft, MessagePurpose purpose)
    {
        var flags = draft.Flags & purpose.Flags;

        writer.WriteStartObject();
        WriteText(writer, draft, flags, purpose.IsEdit);

        if (draft.Components is { } components)
        {
            writer.WritePropertyName("components");
            JsonSerializer.Serialize(writer, components, DiscordJson.Default.IReadOnlyListComponent);
        }

        if (flags != MessageFlags.None)
        {
            writer.WriteNumber("flags", flags.Bits);
        }

        if (draft.Files is { } files && (files.Count > 0 || purpose.IsEdit))
        {
            WriteAttachments(writer, files);
        }

        if (purpose.IsChannelMessage)
        {
            WriteChannelFields(writer, draft);
        }

        WriteAllowedMentions(writer);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, MessageDraft draft, MessageFlags flags, bool isEdit)
    {
        if (isEdit && flags.HasFlag(MessageFlags.ComponentsV2))
        {
            // a message turns into one of components only if what it had is taken away
            writer.WriteNull("content");
            writer.WriteNull("embeds");

            return;
        }

        if (draft.Content is { } content)
        {
            writer.WriteString("content", content);
        }

        if (draft.Embeds is { } embeds)
        {
            writer.WritePropertyName("embeds");
            JsonSerializer.Serialize(writer, embeds, DiscordJson.Default.IReadOnlyListEmbed);
        }
    }

    private static void WriteAttachments(Utf8JsonWriter writer, IReadOnlyList<FilePart> files)
    {
        writer.WriteStartArray("attachments");

        for (var at = 0; at < files.Count; at++)
        {
            writer.WriteStartObject();
            writer.WriteString("id", $"{at}");
            writer.WriteString("filename", FileName.Safe(files[at].Name));

            if (files[at].Description is { } description)
            {
                writer.WriteString("description", description);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChannelFields(Utf8JsonWriter writer, MessageDraft draft)
    {
        if (draft.ReplyTo is { } message)
        {
            writer.WriteStartObject("message_reference");
            writer.WriteString("message_id", message.ToString());
            writer.WriteBoolean("fail_if_not_exists", false);
            writer.WriteEndObject();
        }

        if (draft.Nonce is { } nonce)
        {
            writer.WriteString("nonce", nonce);
            writer.WriteBoolean("enforce_nonce", true);
        }
    }

    private static void WriteAllowedMentions(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("allowed_mentions");
        writer.WriteStartArray("parse");
        writer.WriteEndArray();
        writer.WriteBoolean("replied_user", false);
        writer.WriteEndObject();
    }
}
