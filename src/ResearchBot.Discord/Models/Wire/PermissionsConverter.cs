using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Discord.Models.Wire;

/// <summary>Permissions as a string of digits.</summary>
internal class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? (Permissions)reader.GetUInt64()
            : ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
                ? (Permissions)bits
                : throw new JsonException("These are no permissions.");

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}

/// <summary>Permissions as a number, as the official description of a command wants them.</summary>
internal sealed class NumericPermissionsConverter : PermissionsConverter
{
    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) => writer.WriteNumberValue((ulong)value);
}
