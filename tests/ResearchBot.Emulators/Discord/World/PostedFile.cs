using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>A file, as it is attached to a message or given to a command.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Description">Its alternative text.</param>
public sealed record PostedFile(string Name, ReadOnlyMemory<byte> Content, string ContentType = "application/octet-stream", string? Description = null)
{
    /// <summary>A text file.</summary>
    public static PostedFile OfText(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

    /// <summary>Its id, once it is stored.</summary>
    public ulong Id { get; internal init; }

    /// <summary>The content as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Content.Span);

    internal JsonObject ToJson(DiscordWorld world, EmulatedChannel channel, bool ephemeral = false)
    {
        var address = world.AddressOf(this, channel);
        var json = new JsonObject
        {
            ["id"] = Id.Digits(),
            ["filename"] = Name,
            ["size"] = Content.Length,
            ["url"] = address,
            ["proxy_url"] = address,
            ["content_type"] = ContentType,
            ["content_scan_version"] = 0,
        };

        if (Description is not null)
        {
            json["description"] = Description;
        }

        if (ephemeral)
        {
            json["ephemeral"] = true;
        }

        return json;
    }
}
