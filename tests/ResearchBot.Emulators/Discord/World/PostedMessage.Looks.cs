using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

public sealed partial class PostedMessage
{
    /// <summary>The content field.</summary>
    public string Content => Contents.Text;

    /// <summary>All text that a reader sees: content, text components, embeds.</summary>
    public string Text => MessageVersion.TextOf(Contents);

    /// <summary>Discord's flags: 4 no link previews, 64 ephemeral, 128 thinking, 32768 components V2.</summary>
    public int Flags => Contents.Flags;

    /// <summary>It only says that the bot is thinking.</summary>
    public bool IsLoading => (Contents.Flags & MessageFlags.Loading) != 0;

    /// <summary>The attached files.</summary>
    public IReadOnlyList<PostedFile> Files => Contents.Files;

    /// <summary>Whom it calls: <c>@everyone</c>, and the mentions of users and roles that were notified.</summary>
    public IReadOnlyList<string> Pings =>
    [
        .. Contents.Mentions.Everyone ? ["@everyone"] : Array.Empty<string>(),
        .. Contents.Mentions.Users.Select(user => user.Mention),
        .. Contents.Mentions.Roles.Select(role => $"<@&{role.Digits()}>"),
    ];

    /// <summary>Its buttons, in reading order.</summary>
    public IReadOnlyList<EmulatedButton> Buttons =>
    [
        .. Flat().Where(component => component["type"].Number == 2).Select(button => new EmulatedButton(
            button["custom_id"].Text, button["label"].Text, button["url"].Text, button["disabled"].Truth == true)),
    ];

    /// <summary>A copy of the components.</summary>
    public JsonArray Components
    {
        get
        {
            lock (Channel.World.Gate)
            {
                return JsonReading.CopyOf(Contents.Components);
            }
        }
    }

    /// <summary>A copy of the embeds.</summary>
    public JsonArray Embeds
    {
        get
        {
            lock (Channel.World.Gate)
            {
                return JsonReading.CopyOf(Contents.Embeds);
            }
        }
    }

    /// <summary>The message as Discord describes it to those who may read everything.</summary>
    public JsonObject Describe()
    {
        lock (Channel.World.Gate)
        {
            return ToJson();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Author.Name}: {Text}";

    internal List<JsonObject> Flat() => [.. MessageContents.Flatten(Components)];
}

/// <summary>A button as it is seen.</summary>
/// <param name="CustomId">What the bot is told when it is pressed; null for a link.</param>
/// <param name="Label">What stands on it.</param>
/// <param name="Url">Where a link leads.</param>
/// <param name="IsDisabled">It cannot be pressed.</param>
public sealed record EmulatedButton(string? CustomId, string? Label, string? Url, bool IsDisabled);

/// <summary>The flags of messages that matter here.</summary>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 1 << 2;
    public const int HasThread = 1 << 5;
    public const int Ephemeral = 1 << 6;
    public const int Loading = 1 << 7;
    public const int SuppressNotifications = 1 << 12;
    public const int ComponentsV2 = 1 << 15;
}
