using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary>A question of a file of questions.</summary>
/// <param name="Id">Its id, a text or a number, written back as it came.</param>
/// <param name="Text">The question.</param>
internal sealed record QuestionLine([property: JsonPropertyName("_id")] JsonElement? Id, string? Text);
