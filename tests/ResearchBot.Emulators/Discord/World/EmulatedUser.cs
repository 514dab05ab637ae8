using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>Somebody with an account.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name of the account.</param>
/// <param name="IsBot">An application's account.</param>
public sealed record EmulatedUser(ulong Id, string Name, bool IsBot = false)
{
    /// <summary>What mentions this user in a text.</summary>
    public string Mention => $"<@{Id.Digits()}>";

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Digits(),
        ["username"] = Name,
        ["discriminator"] = IsBot ? "4242" : "0",
        ["global_name"] = IsBot ? null : char.ToUpperInvariant(Name[0]) + Name[1..],
        ["avatar"] = null,
        ["avatar_decoration_data"] = null,
        ["bot"] = IsBot,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["primary_guild"] = null,
    };
}
