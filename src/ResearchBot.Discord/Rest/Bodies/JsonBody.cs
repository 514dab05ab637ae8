using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Rest.Bodies;

/// <summary>Writes the bodies that carry no message.</summary>
internal static class JsonBody
{
    private const int UsualLength = 1_024;

    // the relaxed encoder leaves other scripts as they are: half the bytes, and a body is never part of a page
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes JSON into memory of its own.</summary>
    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualLength);

        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer, state);
        }

        return buffer.WrittenMemory;
    }

    public static RestBody Commands(IReadOnlyList<ApplicationCommand> commands) => new(Write(
        commands, static (writer, list) => JsonSerializer.Serialize(writer, list, DiscordJson.Default.IReadOnlyListApplicationCommand)));

    public static RestBody Recipient(Snowflake user) => new(Write(user, static (writer, id) =>
    {
        writer.WriteStartObject();
        writer.WriteString("recipient_id", id.ToString());
        writer.WriteEndObject();
    }));

    public static RestBody Thread(string name, int? autoArchiveMinutes, ChannelType? type) => new(Write((name, autoArchiveMinutes, type), static (writer, thread) =>
    {
        writer.WriteStartObject();
        writer.WriteString("name", thread.name);

        if (thread.autoArchiveMinutes is { } minutes)
        {
            writer.WriteNumber("auto_archive_duration", minutes);
        }

        if (thread.type is { } type)
        {
            writer.WriteNumber("type", (int)type);
        }

        writer.WriteEndObject();
    }));
}
