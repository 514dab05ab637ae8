using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Discord.Models.Wire;

internal sealed class MessageFlagsConverter : JsonConverter<MessageFlags>
{
    public override MessageFlags Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, MessageFlags value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Bits);
}
