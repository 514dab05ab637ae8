using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>A request that found its route.</summary>
/// <param name="World">Everything that there is.</param>
/// <param name="Values">The parts of the path by name.</param>
/// <param name="Query">The query.</param>
/// <param name="Json">The body; null when there is none.</param>
/// <param name="Files">The files of the body, in the order of their numbers.</param>
internal sealed record RestCall(DiscordWorld World, IReadOnlyDictionary<string, string> Values, IQueryCollection Query, JsonNode? Json, IReadOnlyList<(int Number, PostedFile File)> Files)
{
    /// <summary>No query at all.</summary>
    public static IQueryCollection NoQuery { get; } = new QueryCollection();

    /// <summary>The body as an object.</summary>
    /// <exception cref="RestError">It is none.</exception>
    public JsonObject Body => Json as JsonObject ?? throw Rules.FormErrors.Of("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");

    /// <summary>An id of the path.</summary>
    /// <exception cref="RestError">It is none.</exception>
    public ulong Id(string name) => JsonValue.Create(Values[name]).Id is { } id ? id
        : throw Rules.FormErrors.Of(name, "NUMBER_TYPE_COERCE", $"Value \"{Values[name]}\" is not snowflake.");

    /// <summary>The channel of the path, if the bot sees it.</summary>
    /// <exception cref="RestError">There is none, or the bot does not see it.</exception>
    public EmulatedChannel Channel()
    {
        var channel = World.Channels.GetValueOrDefault(Id("channel")) ?? throw RestError.UnknownChannel;

        return channel.RightsOfBot().HasFlag(Rights.ViewChannel) ? channel : throw RestError.MissingAccess;
    }

    /// <summary>The message of the path, if it is there for everybody.</summary>
    /// <exception cref="RestError">It is not.</exception>
    public PostedMessage Message(EmulatedChannel channel) =>
        channel.Public.FirstOrDefault(message => message.Id == Id("message")) ?? throw RestError.UnknownMessage;

    /// <summary>The guild of the path.</summary>
    /// <exception cref="RestError">The bot is in no such guild.</exception>
    public EmulatedGuild Guild() => World.Guilds.Find(guild => guild.Id == Id("guild")) ?? throw RestError.UnknownGuild;

    /// <summary>A number of the query.</summary>
    public ulong? Number(string name) => ulong.TryParse(Query[name], out var number) ? number : null;
}

/// <summary>What is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON; null for none.</param>
internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    /// <summary>Headers beside the usual ones.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>A text in place of the JSON.</summary>
    public string? Text { get; init; }

    /// <summary>The media type of that text.</summary>
    public string ContentType { get; init; } = "application/json";

    public static RestAnswer Nothing { get; } = new(204, null);

    public static RestAnswer Ok(JsonNode body) => new(200, body);
}

/// <summary>An operation.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path, with the names of its variable parts in braces.</param>
/// <param name="Handle">What it does, while the gate is held.</param>
/// <param name="IsOpen">It needs no token of the bot.</param>
internal sealed record Route(string Method, string Template, Func<RestCall, RestAnswer> Handle, bool IsOpen = false)
{
    private readonly string[] _parts = Template.Trim('/').Split('/');

    /// <summary>The variable parts of a path; null when the path is another.</summary>
    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _parts.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();

        for (var i = 0; i < path.Length; i++)
        {
            if (_parts[i].StartsWith('{'))
            {
                values[_parts[i].Trim('{', '}')] = path[i];
            }
            else if (_parts[i] != path[i])
            {
                return null;
            }
        }

        return values;
    }
}
