using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Json;

/// <summary>Reads JSON that may be anything.</summary>
internal static class JsonReading
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The node, or null with <paramref name="isJson"/> false when the text is no JSON.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> text, out bool isJson)
    {
        isJson = true;

        try
        {
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException)
        {
            isJson = false;
            return null;
        }
    }

    extension(JsonNode? node)
    {
        /// <summary>The string; null when it is anything else.</summary>
        public string? Text => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

        /// <summary>The whole number; null when it is anything else.</summary>
        public long? Number => node is JsonValue value && node.GetValueKind() == JsonValueKind.Number
            && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

        /// <summary>The number; null when it is anything else.</summary>
        public double? Real => node is not null && node.GetValueKind() == JsonValueKind.Number ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) : null;

        /// <summary>The truth value; null when it is anything else.</summary>
        public bool? Truth => node?.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

        /// <summary>The id, written as a string or a number; null when it is anything else.</summary>
        public ulong? Id => node is JsonValue value && ulong.TryParse(node.Text ?? value.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

        /// <summary>The objects of an array; none when it is anything else.</summary>
        public IEnumerable<JsonObject> Objects => node is JsonArray array ? array.OfType<JsonObject>() : [];

        /// <summary>The field of an object; null when it has none or is no object.</summary>
        public JsonNode? At(string name) => node is JsonObject fields ? fields[name] : null;
    }

    /// <summary>The JSON as Discord writes it: every character as it is, unless JSON itself wants it escaped.</summary>
    public static string Compact(this JsonNode node) => node.ToJsonString(Plain);

    /// <summary>A copy that may be put elsewhere; an empty array for none.</summary>
    public static JsonArray CopyOf(JsonArray? array) => (JsonArray?)array?.DeepClone() ?? [];

    /// <summary>The digits of an id.</summary>
    public static string Digits(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The form that Discord gives times.</summary>
    public static string Iso(this DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture);
}
