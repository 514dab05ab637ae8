using System.Text.Json;

using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;
using ResearchBot.Tests.Discord.Rest;

namespace ResearchBot.Tests.Discord.Interactions;

/// <summary>Makes interactions that arrive at the stub's clock.</summary>
internal static class InteractionWorld
{
    public const string Command = """{"id": "77", "application_id": "1", "type": 2, "token": "hush", "channel_id": "6", "data": {"name": "ask"}}""";
    public const string Button = """{"id": "78", "application_id": "1", "type": 3, "token": "hush", "channel_id": "6", "data": {"custom_id": "quote:1", "component_type": 2}}""";

    public static InteractionContext Receive(this RestWorld world, string json = Command) => world.Get<InteractionContextFactory>()
        .Create(JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!, world.Time.GetTimestamp());

    public static MessageDraft Draft(string text) => new() { Content = text };

    public static string? Content(this SeenRequest seen)
    {
        using var body = JsonDocument.Parse(seen.Body);
        var root = body.RootElement;

        return (root.TryGetProperty("data", out var data) ? data : root).TryGetProperty("content", out var content) ? content.GetString() : null;
    }
}
