using System.Globalization;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>A role of a guild.</summary>
public sealed class EmulatedRole
{
    private readonly EmulatedGuild _guild;
    private readonly int _position;
    private readonly bool _managed;
    private Rights _rights;

    internal EmulatedRole(EmulatedGuild guild, ulong id, string name, Rights rights, int position, bool managed = false)
    {
        _guild = guild;
        Id = id;
        Name = name;
        _rights = rights;
        _position = position;
        _managed = managed;
    }

    /// <summary>The id; the guild's own for the role that everybody has.</summary>
    public ulong Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What mentions this role in a text.</summary>
    public string Mention => $"<@&{Id.Digits()}>";

    /// <summary>What its members may do; a change is announced.</summary>
    public Rights Rights
    {
        get => _rights;
        set
        {
            lock (_guild.World.Gate)
            {
                _rights = value;
                _guild.Announce("GUILD_ROLE_UPDATE", new JsonObject { ["guild_id"] = _guild.Id.Digits(), ["role"] = ToJson() });
            }
        }
    }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Digits(),
        ["name"] = Name,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["position"] = _position,
        ["permissions"] = ((ulong)_rights).ToString(CultureInfo.InvariantCulture),
        ["managed"] = _managed,
        ["mentionable"] = false,
        ["flags"] = 0,
    };
}
