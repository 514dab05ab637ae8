using System.Text.Json;

namespace ResearchBot.Discord.Gateway.Events;

/// <summary>Finds the parts of a payload without a copy; its data is left to whoever wants it.</summary>
internal static class PayloadReader
{
    private static readonly JsonReaderOptions Several = new() { AllowMultipleValues = true };

    /// <summary>
    /// Reads what stands before the data and takes all the rest to be the data, as it is in everything that the gateway sends in
    /// its usual order: nothing is read twice. Who reads the data proves the guess, and asks for <see cref="TryRead"/> if it was wrong.
    /// </summary>
    /// <returns>False when the order is another.</returns>
    public static bool TryGuess(ReadOnlySpan<byte> json, out Payload payload)
    {
        payload = new Payload { Length = json.TrimEnd(" \r\n\t"u8).Length };
        json = json[..payload.Length];
        var reader = new Utf8JsonReader(json, Several);

        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !json.EndsWith("}"u8))
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("d"u8))
            {
                payload.Data = (int)reader.BytesConsumed..(json.Length - 1);

                return payload.Operation is not null;
            }

            if (!ReadField(ref reader, ref payload))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads the first payload of the bytes, whatever its order.</summary>
    /// <returns>False when it is incomplete.</returns>
    /// <exception cref="JsonException">The bytes are no JSON object.</exception>
    public static bool TryRead(ReadOnlySpan<byte> json, out Payload payload)
    {
        payload = new Payload();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(Several));

        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("This is no payload.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (!reader.ValueTextEquals("d"u8))
            {
                if (!ReadField(ref reader, ref payload))
                {
                    return false;
                }

                continue;
            }

            if (!reader.Read())
            {
                return false;
            }

            var start = (int)reader.TokenStartIndex;

            if (!reader.TrySkip())
            {
                return false;
            }

            payload.Data = start..(int)reader.BytesConsumed;
        }

        payload.Length = (int)reader.BytesConsumed;

        return reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 };
    }

    private static bool ReadField(ref Utf8JsonReader reader, ref Payload payload)
    {
        var name = reader.ValueSpan;

        if (!reader.Read())
        {
            return false;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.String when name is [(byte)'t'] && !reader.ValueIsEscaped:
                payload.Type = (int)(reader.TokenStartIndex + 1)..(int)(reader.BytesConsumed - 1);
                break;

            case JsonTokenType.Number when name is [(byte)'s'] && reader.TryGetInt64(out var sequence):
                payload.Sequence = sequence;
                break;

            case JsonTokenType.Number when name is [(byte)'o', (byte)'p'] && reader.TryGetInt32(out var operation):
                payload.Operation = (Opcode)operation;
                break;
        }

        return reader.TrySkip();
    }
}

/// <summary>Where the parts of one payload stand.</summary>
internal struct Payload
{
    public Opcode? Operation { get; set; }

    public long? Sequence { get; set; }

    /// <summary>The name of the event; empty when there is none.</summary>
    public Range Type { get; set; }

    /// <summary>The JSON of the data; empty when there is none.</summary>
    public Range Data { get; set; }

    /// <summary>How many bytes the payload takes.</summary>
    public int Length { get; set; }
}
