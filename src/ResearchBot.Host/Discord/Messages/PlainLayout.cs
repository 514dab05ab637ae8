using System.Text;

using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>Lays a page out as messages of plain content, the controls below the last.</summary>
internal static class PlainLayout
{
    /// <summary>The most text of one message, in UTF-16 code units: never fewer than Discord counts.</summary>
    public const int MostText = 2000;

    private const int MostRows = 5;
    private const int ButtonsOfARow = 5;

    /// <summary>The messages of a page; none shows link previews.</summary>
    public static IReadOnlyList<MessageDraft> Lay(Page page)
    {
        var beside = page.Blocks.OfType<PageBlock.Choice>().Select(choice => choice.Button).Chunk(ButtonsOfARow);
        var rows = beside.Concat(page.Blocks.OfType<PageBlock.Controls>().Select(controls => controls.Components)).Select(Component.Row).Take(MostRows).ToList();
        var parts = MessageParts.Split(TextOf(page), MostText, MostText);
        var drafts = parts.Select(part => new MessageDraft { Content = part.Text, Flags = MessageFlags.SuppressEmbeds }).DefaultIfEmpty(new MessageDraft()).ToList();

        drafts[^1] = drafts[^1] with
        {
            Components = rows.Count > 0 ? rows : null,
            Files = page.Files.IsEmpty ? null : page.Files,
        };

        return drafts;
    }

    private static string TextOf(Page page)
    {
        var text = new StringBuilder();

        foreach (var block in page.Blocks)
        {
            if (WordsOf(block) is { IsEmpty: false } words)
            {
                text.Append(text.Length == 0 || text[^1] is '\n' ? "" : "\n").Append(words.ToString());
            }
            else if (block is PageBlock.Line && text.Length > 0)
            {
                text.Append("\n\n");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static Escaped WordsOf(PageBlock block) => block switch
    {
        PageBlock.Words words => words.Markup,
        PageBlock.Choice choice => choice.Markup,
        _ => Escaped.Empty,
    };
}
