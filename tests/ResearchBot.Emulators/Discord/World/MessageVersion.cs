using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>What a message showed from some time on.</summary>
public sealed class MessageVersion
{
    internal MessageVersion(DateTimeOffset at, MessageContents contents)
    {
        At = at;
        Text = TextOf(contents);
        IsLoading = (contents.Flags & MessageFlags.Loading) != 0;
    }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; }

    /// <summary>All text that a reader saw.</summary>
    public string Text { get; }

    /// <summary>It only said that the bot is thinking.</summary>
    public bool IsLoading { get; }

    internal static string TextOf(MessageContents contents)
    {
        var embeds = contents.Embeds.Objects.SelectMany(embed => new[] { embed["author"].At("name").Text, embed["title"].Text, embed["description"].Text }
            .Concat(embed["fields"].Objects.SelectMany(field => new[] { field["name"].Text, field["value"].Text }))
            .Append(embed["footer"].At("text").Text));
        var texts = MessageContents.Flatten(contents.Components).Where(component => component["type"].Number == 10).Select(component => component["content"].Text);

        return string.Join('\n', texts.Prepend(contents.Text).Concat(embeds).Where(text => !string.IsNullOrEmpty(text)));
    }
}
