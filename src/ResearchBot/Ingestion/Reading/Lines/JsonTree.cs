using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>Reads one JSON value whole, so that everything wrong with it shows at once: the last of equal names wins, numbers keep their digits.</summary>
internal static class JsonTree
{
    private const int MaximumDepth = 64;

    /// <summary>Reads an object.</summary>
    /// <exception cref="JsonException">It is not one JSON object.</exception>
    /// <exception cref="InvalidOperationException">A text in it is not valid Unicode.</exception>
    public static JsonObject ReadObject(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
        reader.Read();

        if (ReadValue(ref reader) is not JsonObject found)
        {
            throw new JsonException("The value is not an object.");
        }

        while (reader.Read())
        {
        }

        return found;
    }

    private static JsonNode? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new JsonObject();

                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members[name] = ReadValue(ref reader);
                }

                return members;

            case JsonTokenType.StartArray:
                var items = new JsonArray();

                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader));
                }

                return items;

            case JsonTokenType.String:
                return JsonValue.Create(reader.GetString());

            case JsonTokenType.Null:
                return null;

            default:
                return JsonValue.Create(JsonElement.ParseValue(ref reader));
        }
    }
}
