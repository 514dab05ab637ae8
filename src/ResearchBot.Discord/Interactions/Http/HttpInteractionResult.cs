namespace ResearchBot.Discord.Interactions.Http;

/// <summary>What to answer to Discord's request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body, of type <c>application/json</c>; empty where there is none.</param>
public sealed record HttpInteractionResult(int Status, ReadOnlyMemory<byte> Json = default);
