using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Indexing.Qdrant.Wire;

internal sealed class QueryVectorConverter : JsonConverter<QueryVector>
{
    public override QueryVector Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Query vectors are only sent.");

    public override void Write(Utf8JsonWriter writer, QueryVector value, JsonSerializerOptions options)
    {
        if (value.Terms is { } terms)
        {
            JsonSerializer.Serialize(writer, terms, QdrantJson.Wire.SparseVector);
            return;
        }

        writer.WriteStartArray();

        foreach (var number in value.Dense.Span)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}
