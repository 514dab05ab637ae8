using System.Globalization;
using System.Text.Json.Nodes;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ResearchBot.Ingestion.Reading.Markdown;

/// <summary>Reads YAML as plain data: every scalar is a text, tags are ignored, and aliases are refused, so that nothing unfolds and no type is made.</summary>
internal static class YamlFields
{
    private const int MaximumLength = 64 * 1024;
    private const int MaximumDepth = 16;

    /// <summary>Reads the fields of front matter.</summary>
    /// <returns>The fields; or none, and the reason in one plain sentence.</returns>
    public static (JsonObject? Fields, string Reason) Read(string yaml)
    {
        if (yaml.Length > MaximumLength)
        {
            return (null, "The front matter is longer than 64 KB.");
        }

        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();

            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return (new JsonObject(), "");
            }

            return ReadNode(parser, 0) switch
            {
                JsonObject fields => (fields, ""),
                null => (new JsonObject(), ""),
                _ => (null, "The front matter is not a list of fields; write one \"name: value\" a line."),
            };
        }
        catch (YamlException failure)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"The front matter is not valid YAML near its line {failure.Start.Line}; quote values that hold a colon or begin with a sign."));
        }
        catch (NotSupportedException)
        {
            return (null, "The front matter has aliases or is nested too deeply; write its values out.");
        }
    }

    private static JsonNode? ReadNode(Parser parser, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new NotSupportedException("Nested too deeply.");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } ? null : JsonValue.Create(scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new JsonArray();

            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser, depth + 1));
            }

            return items;
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            throw new NotSupportedException("An alias.");
        }

        var fields = new JsonObject();

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = ReadNode(parser, depth + 1) is JsonValue key ? key.GetValue<string>() : throw new NotSupportedException("A name that is no text.");
            fields[name] = ReadNode(parser, depth + 1);
        }

        return fields;
    }
}
