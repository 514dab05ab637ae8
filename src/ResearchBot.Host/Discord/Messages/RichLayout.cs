using ResearchBot.Discord.Models;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>Lays a page out as messages of components: one, or several where the text is too long for one.</summary>
internal sealed class RichLayout
{
    /// <summary>The most text of one message, in UTF-16 code units: never fewer than Discord counts.</summary>
    public const int MostText = 4000;

    private const int MostParts = 40;
    private const int PartsOfAChoice = 3;

    private readonly List<List<Component>> _messages = [[]];
    private readonly int _mostParts;
    private int _room = MostText;
    private int _parts;

    private RichLayout(int files)
    {
        // The frame is a part, too.
        _mostParts = MostParts - 1 - files;
        _parts = _mostParts;
    }

    /// <summary>The messages of a page.</summary>
    public static IReadOnlyList<MessageDraft> Lay(Page page)
    {
        var layout = new RichLayout(page.Files.Count);
        page.Blocks.ForEach(layout.Add);

        return [.. layout._messages.Select((parts, at) => ToDraft(parts, page, isLast: at == layout._messages.Count - 1))];
    }

    private void Add(PageBlock block)
    {
        switch (block)
        {
            case PageBlock.Words words:
                Add(words.Markup.ToString());
                break;
            case PageBlock.Choice choice:
                Add(Component.Section([Component.Text(choice.Markup.ToString())], choice.Button), PartsOfAChoice);
                _room -= choice.Markup.Length;
                break;
            case PageBlock.Controls controls:
                Add(Component.Row(controls.Components), 1 + controls.Components.Count);
                break;
            default:
                Add(Component.Separator(), 1);
                break;
        }
    }

    private void Add(string words)
    {
        // A paragraph stays whole where a new message can hold it; a long one fills up the message that is begun.
        if (words.Length > _room && (words.Length <= MostText || _room < MostText / 2))
        {
            Turn();
        }

        foreach (var part in MessageParts.Split(words, _room, MostText))
        {
            if (part.Text.Length > _room)
            {
                Turn();
            }

            Add(Component.Text(part.Text), 1);
            _room -= part.Text.Length;
        }
    }

    private void Add(Component component, int parts)
    {
        if (_parts < parts)
        {
            Turn();
        }

        _messages[^1].Add(component);
        _parts -= parts;
    }

    private void Turn()
    {
        if (_messages[^1].Count > 0)
        {
            _messages.Add([]);
        }

        _room = MostText;
        _parts = _mostParts;
    }

    private static MessageDraft ToDraft(List<Component> parts, Page page, bool isLast)
    {
        // A line at an edge of the frame parts nothing.
        var kept = parts.SkipWhile(IsLine).Reverse().SkipWhile(IsLine).Reverse().ToList();
        var files = isLast ? page.Files : [];

        return new MessageDraft
        {
            Components = [Component.Container(kept, page.Accent), .. files.Select(file => Component.AttachedFile(file.Name))],
            Flags = MessageFlags.ComponentsV2,
            Files = files.Count > 0 ? files : null,
        };
    }

    private static bool IsLine(Component part) => part.Type is ComponentType.Separator;
}
