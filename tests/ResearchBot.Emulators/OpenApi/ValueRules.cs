using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResearchBot.Emulators.OpenApi;

/// <summary>The lengths, ranges and forms that a schema demands.</summary>
internal static class ValueRules
{
    public static void Judge(JsonNode schema, JsonNode value, string at, List<SchemaFault> faults)
    {
        switch (value)
        {
            case JsonArray items:
                Range(schema, "minItems", "maxItems", items.Count, "long", at, faults);
                if (schema["uniqueItems"]?.GetValueKind() == JsonValueKind.True && items.Select(item => item?.ToJsonString()).Distinct().Count() < items.Count)
                {
                    faults.Add(new SchemaFault(at, "Something is there twice."));
                }

                break;
            case { } when value.GetValueKind() == JsonValueKind.Number:
                Range(schema, "minimum", "maximum", double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), "large", at, faults);
                if ((string?)schema["format"] == "int32" && !int.TryParse(value.ToJsonString(), out _))
                {
                    faults.Add(new SchemaFault(at, "This does not fit in 32 bits."));
                }

                break;
            case { } when value.GetValueKind() == JsonValueKind.String:
                JudgeText(schema, (string)value!, at, faults);
                break;
            default:
                break;
        }
    }

    private static void JudgeText(JsonNode schema, string text, string at, List<SchemaFault> faults)
    {
        Range(schema, "minLength", "maxLength", text.EnumerateRunes().Count(), "long", at, faults);

        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
        {
            faults.Add(new SchemaFault(at, $"This is not of the form {pattern}."));
        }

        var isOfForm = (string?)schema["format"] switch
        {
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "snowflake" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => true,
        };

        if (!isOfForm)
        {
            faults.Add(new SchemaFault(at, $"This is no {schema["format"]}."));
        }
    }

    private static void Range(JsonNode schema, string least, string most, double value, string word, string at, List<SchemaFault> faults)
    {
        if (schema[least] is { } low && value < Number(low))
        {
            faults.Add(new SchemaFault(at, $"This has to be at least {low} {word}."));
        }

        if (schema[most] is { } high && value > Number(high))
        {
            faults.Add(new SchemaFault(at, $"This has to be at most {high} {word}."));
        }
    }

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
}
