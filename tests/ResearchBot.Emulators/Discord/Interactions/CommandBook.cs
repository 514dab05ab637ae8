using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>The commands that the bot registered: for all guilds, and for single ones.</summary>
internal sealed class CommandBook(DiscordWorld world)
{
    private const int MostCreationsADay = 200;
    private readonly Dictionary<ulong, List<JsonObject>> _sets = [];
    private DateTimeOffset _dayBegan;
    private int _createdToday;

    /// <summary>All names.</summary>
    public IReadOnlyList<string> Names => [.. _sets.Values.SelectMany(set => set).Select(command => command["name"].Text!).Distinct()];

    /// <summary>The commands of a guild, or with 0 those of all guilds.</summary>
    public IReadOnlyList<JsonObject> Of(ulong guild) => _sets.GetValueOrDefault(guild) ?? [];

    /// <summary>Replaces a set; a command that keeps name and kind keeps its id.</summary>
    /// <exception cref="RestError">Too many were created today.</exception>
    public IReadOnlyList<JsonObject> Replace(ulong guild, IReadOnlyList<JsonObject> commands)
    {
        var old = Of(guild);
        Count(commands.Count(command => Before(command, old) is null));
        _sets[guild] = [.. commands.Select(command => Complete(command, guild, old))];
        world.Changes.Tell();

        return Of(guild);
    }

    /// <summary>The command that a member sees under a name; null when there is none.</summary>
    public JsonObject? Find(EmulatedMember member, EmulatedChannel channel, string name, int kind) =>
        (channel.Guild is { } guild ? Of(guild.Id).Concat(Of(0)) : Of(0))
            .FirstOrDefault(command => command["name"].Text == name && (command["type"].Number ?? 1) == kind && IsOffered(command, member, channel));

    private static bool IsOffered(JsonObject command, EmulatedMember member, EmulatedChannel channel)
    {
        if (channel.Guild is null)
        {
            return command["contexts"] is JsonArray contexts ? contexts.Any(one => one.Number == 1) : command["dm_permission"].Truth != false;
        }

        var rights = channel.RightsOf(member.In(channel));
        var needed = command["default_member_permissions"].Id;

        return (command["contexts"] is not JsonArray allowed || allowed.Any(one => one.Number == 0))
            && rights.HasFlag(Rights.UseApplicationCommands)
            && (needed is null || rights.HasFlag(Rights.Administrator) || (needed > 0 && rights.HasFlag((Rights)needed.Value)));
    }

    private static JsonObject? Before(JsonObject command, IReadOnlyList<JsonObject> old) =>
        old.FirstOrDefault(one => one["name"].Text == command["name"].Text && one["type"].Number == (command["type"].Number ?? 1));

    private void Count(int created)
    {
        if (world.Now - _dayBegan >= TimeSpan.FromDays(1))
        {
            (_dayBegan, _createdToday) = (world.Now, 0);
        }

        _createdToday += created;

        if (_createdToday > MostCreationsADay)
        {
            throw new RestError(400, 30034, $"Max number of daily application command creates has been reached ({MostCreationsADay})");
        }
    }

    private JsonObject Complete(JsonObject command, ulong guild, IReadOnlyList<JsonObject> old)
    {
        var kind = command["type"].Number ?? 1;
        var before = Before(command, old);
        var json = (JsonObject)command.DeepClone();
        json["id"] = before?["id"].Text ?? world.Ids.Next().Digits();
        json["application_id"] = world.ApplicationId.Digits();
        json["version"] = world.Ids.Next().Digits();
        json["type"] = kind;
        json["description"] = command["description"].Text ?? "";
        json["default_member_permissions"] = command["default_member_permissions"]?.DeepClone();
        json["name_localizations"] = command["name_localizations"]?.DeepClone();
        json["description_localizations"] = command["description_localizations"]?.DeepClone();
        json["nsfw"] = command["nsfw"].Truth ?? false;
        json["integration_types"] = command["integration_types"]?.DeepClone() ?? new JsonArray(0);
        json["contexts"] = command["contexts"]?.DeepClone();

        if (guild > 0)
        {
            json["guild_id"] = guild.Digits();
        }

        return json;
    }
}
