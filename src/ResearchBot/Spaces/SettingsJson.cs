using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ResearchBot.Spaces;

/// <summary>Settings as they are stored: what is missing has its default, what is unknown is kept.</summary>
internal static class SettingsJson
{
    // Generated metadata would set what is missing to nothing instead of to its default.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static string Write(SpaceSettings settings) => JsonSerializer.Serialize(settings, Options);

    /// <summary>Reads settings.</summary>
    /// <exception cref="JsonException">They are damaged.</exception>
    public static SpaceSettings Read(string json) =>
        JsonSerializer.Deserialize<SpaceSettings>(json, Options) ?? throw new JsonException("No settings.");
}
