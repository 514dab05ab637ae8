using System.Text.Json.Nodes;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Discord's limits of a message (https://docs.discord.com/developers/resources/message).</summary>
internal static class MessageLimits
{
    private const int ComponentsV2 = 1 << 15;

    /// <summary>Fails where a message would be refused.</summary>
    public static void Check(JsonNode message)
    {
        var components = All(message["components"]).ToList();
        var isRich = ((int?)message["flags"] & ComponentsV2) == ComponentsV2;

        if (isRich)
        {
            Assert.Null(message["content"]);
            Assert.InRange(components.Count, 1, 40);
            Assert.InRange(components.Sum(component => ((string?)component["content"])?.Length ?? 0), 0, 4000);
        }
        else
        {
            Assert.InRange(((string?)message["content"])?.Trim().Length ?? 0, 1, 2000);
            Assert.InRange(message["components"]?.AsArray().Count ?? 0, 0, 5);
        }

        Assert.All(components, Check);
        Assert.Equal(components.Count(HasId), components.Where(HasId).Select(component => (string?)component["custom_id"]).Distinct().Count());
    }

    private static void CheckText(JsonNode component, string name, int most)
    {
        if ((string?)component[name] is { } text)
        {
            Assert.InRange(text.Trim().Length, 1, most);
        }
    }

    private static void Check(JsonObject component)
    {
        CheckText(component, "custom_id", 100);
        CheckText(component, "label", (int?)component["type"] == 2 ? 80 : 100);
        CheckText(component, "description", 100);
        CheckText(component, "placeholder", 150);
        CheckText(component, "url", 512);
        CheckText(component, "content", 4000);

        if ((int?)component["type"] == 1)
        {
            Assert.InRange(component["components"]!.AsArray().Count, 1, 5);
        }

        if (component["options"] is JsonArray options)
        {
            Assert.InRange(options.Count, 1, 25);
            Assert.All(options, option => CheckText(option!, "label", 100));
            Assert.All(options, option => CheckText(option!, "description", 100));
            Assert.Equal(options.Count, options.Select(option => (string?)option!["value"]).Distinct().Count());
        }
    }

    private static bool HasId(JsonObject component) => component["custom_id"] is not null;

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(All),
        JsonObject component => All(component["components"]).Concat(All(component["accessory"])).Prepend(component),
        _ => [],
    };
}
