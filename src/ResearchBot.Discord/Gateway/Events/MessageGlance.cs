using System.Text.Json;

namespace ResearchBot.Discord.Gateway.Events;

/// <summary>Tells who wrote a message before the whole of it is read.</summary>
internal static class MessageGlance
{
    /// <summary>Whether a bot or a webhook wrote it, or Discord itself.</summary>
    /// <exception cref="JsonException">The message is no JSON.</exception>
    public static bool IsOfProgram(ReadOnlySpan<byte> message) =>
        (message.IndexOf("\"bot\""u8) >= 0 || message.IndexOf("\"webhook_id\""u8) >= 0 || message.IndexOf("\"system\""u8) >= 0) && Look(message);

    private static bool Look(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        reader.Read();

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("webhook_id"u8))
            {
                reader.Read();

                if (reader.TokenType != JsonTokenType.Null)
                {
                    return true;
                }
            }
            else if (reader.ValueTextEquals("author"u8))
            {
                reader.Read();

                if (IsProgram(ref reader))
                {
                    return true;
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return false;
    }

    private static bool IsProgram(ref Utf8JsonReader author)
    {
        var program = false;

        while (author.TokenType != JsonTokenType.Null && author.Read() && author.TokenType == JsonTokenType.PropertyName)
        {
            var asks = author.ValueTextEquals("bot"u8) || author.ValueTextEquals("system"u8);
            author.Read();
            program |= asks && author.TokenType == JsonTokenType.True;
            author.Skip();
        }

        return program;
    }
}
