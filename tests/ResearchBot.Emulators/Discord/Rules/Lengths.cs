using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>Checks of single fields. Discord counts code points.</summary>
internal static class Lengths
{
    public static int Of(string? text) => text?.EnumerateRunes().Count() ?? 0;

    /// <summary>A text that may be missing, but not be longer.</summary>
    public static void AtMost(this FormErrors errors, JsonObject within, string at, string name, int most)
    {
        if (Of(within[name].Text) > most)
        {
            errors.TooLong(Join(at, name), most);
        }
    }

    /// <summary>A text that has to be there.</summary>
    public static void Between(this FormErrors errors, JsonObject within, string at, string name, int least, int most)
    {
        if (within[name].Text is not { } text)
        {
            errors.Required(Join(at, name));
        }
        else if (Of(text) < least || Of(text) > most)
        {
            errors.BadLength(Join(at, name), least, most);
        }
    }

    /// <summary>A whole number that may be missing.</summary>
    public static void Range(this FormErrors errors, JsonObject within, string at, string name, long least, long most)
    {
        if (within[name].Number is { } number && (number < least || number > most))
        {
            errors.Add(Join(at, name), "NUMBER_TYPE_MAX", $"int value should be between {least} and {most}.");
        }
    }

    /// <summary>An address that may be missing, but not lead anywhere else than to the web.</summary>
    public static void Address(this FormErrors errors, JsonObject within, string at, string name, int most = 2048, string schemes = "http, https")
    {
        if (within[name].Text is not { } text)
        {
            return;
        }

        if (Of(text) > most)
        {
            errors.TooLong(Join(at, name), most);
        }
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            errors.Add(Join(at, name), "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
        else if (!schemes.Split(", ").Contains(address.Scheme))
        {
            errors.Add(Join(at, name), "URL_TYPE_INVALID_SCHEME", $"Scheme \"{address.Scheme}\" is not supported. Scheme must be one of ({schemes}).");
        }
    }

    /// <summary>The number of things in an array that may be missing.</summary>
    public static void Count(this FormErrors errors, JsonNode? array, string at, int least, int most)
    {
        if (array is JsonArray items && (items.Count < least || items.Count > most))
        {
            errors.BadLength(at, least, most);
        }
    }

    public static string Join(string at, string name) => at.Length == 0 ? name : $"{at}.{name}";
}
