using System.Text;

using ResearchBot.Discord.Models;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>Lays a page out as messages of plain content, the controls below the last.</summary>
internal static class PlainLayout
{
    /// <summary>The most text of one message, in UTF-16 code units: never fewer than Discord counts.</summary>
    public const int MostText = 2000;

    private const int MostRows = 5;

    /// <summary>The messages of a page; none shows link previews.</summary>
    public static IReadOnlyList<MessageDraft> Lay(Page page)
    {
        var rows = page.Blocks.OfType<PageBlock.Controls>().Select(controls => Component.Row(controls.Components)).Take(MostRows).ToList();
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
            if (block is PageBlock.Words words)
            {
                text.Append(text.Length == 0 || text[^1] is '\n' ? "" : "\n").Append(words.Markup.ToString());
            }
            else if (block is PageBlock.Line && text.Length > 0)
            {
                text.Append("\n\n");
            }
        }

        return text.ToString().TrimEnd();
    }
}
