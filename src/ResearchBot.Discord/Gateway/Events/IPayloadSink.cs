namespace ResearchBot.Discord.Gateway.Events;

/// <summary>Takes the payloads of one connection.</summary>
internal interface IPayloadSink
{
    /// <summary>Whether the data of the payload will be read, which proves where it ends.</summary>
    bool Reads(in Payload payload, ReadOnlySpan<byte> json);

    /// <summary>Takes a payload.</summary>
    /// <returns>False when its data cannot be read; nothing has happened then.</returns>
    bool TryAccept(in Payload payload, ReadOnlySpan<byte> json);

    /// <summary>Told of what could not be read.</summary>
    void PassOver(in Payload payload, ReadOnlySpan<byte> json);
}
