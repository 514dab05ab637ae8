using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Discord.Models.Wire;

/// <summary>A choice, whose value is a number where its option is one.</summary>
internal sealed class ChoiceConverter : JsonConverter<Choice>
{
    public override Choice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var value = root.GetProperty("value");
        var names = root.TryGetProperty("name_localizations", out var localized) && localized.ValueKind == JsonValueKind.Object
            ? localized.EnumerateObject().ToDictionary(name => name.Name, name => name.Value.GetString() ?? "")
            : null;

        return new Choice(root.GetProperty("name").GetString() ?? "", value.ToString(), names, value.ValueKind == JsonValueKind.Number);
    }

    public override void Write(Utf8JsonWriter writer, Choice value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);

        if (value.IsInteger)
        {
            writer.WriteNumber("value", long.Parse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteString("value", value.Value);
        }

        if (value.NameLocalizations is { } names)
        {
            writer.WriteStartObject("name_localizations");

            foreach (var (language, name) in names)
            {
                writer.WriteString(language, name);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
