using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Host.Terminal.Verifying;

/// <summary>A claim of a file of claims; <paramref name="Document"/> is another name for a single evidence text.</summary>
internal sealed record ClaimLine([property: JsonPropertyName("_id")] JsonElement? Id, string? Claim, JsonElement? Evidence, JsonElement? Document);

/// <summary>What the check says of a claim.</summary>
internal sealed record VerdictView([property: JsonPropertyName("_id")] JsonElement? Id, bool Supported, double Score, IReadOnlyList<string> Reasons);
