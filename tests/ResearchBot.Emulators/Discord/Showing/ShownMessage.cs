using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>A message as a member sees it.</summary>
/// <param name="Pings">Who the text mentions, whether or not the message allows it.</param>
/// <param name="Links">Where a click can lead.</param>
/// <param name="Text">All words that are read, from top to bottom.</param>
/// <param name="Nodes">The pieces of its texts.</param>
public sealed record ShownMessage(
    IReadOnlyList<string> Pings, IReadOnlyList<ShownLink> Links, string Text, IReadOnlyList<MarkupNode> Nodes)
{
    /// <summary>Reads a message, or the body of a request that makes one.</summary>
    public static ShownMessage Of(JsonNode message)
    {
        var parts = MessageContent.Of(message);
        var marked = parts.Where(part => part.IsMarkup).ToList();
        var nodes = marked.SelectMany(part => MarkupParser.Parse(part.Text)).SelectMany(node => node.All()).ToList();
        var links = nodes.Where(node => node.Kind is MarkupKind.Link).Select(node => new ShownLink(node.Target ?? "", node.Words()))
            .Concat(parts.Where(part => part.Target is not null).Select(part => new ShownLink(part.Target!, part.Text)))
            .Concat(marked.SelectMany(part => MarkupAlarms.Invitations(part.Text)).Select(found => new ShownLink(found, found)));
        var pings = marked.SelectMany(part => MarkupAlarms.Pings(part.Text))
            .Concat(nodes.Where(node => node.Kind is MarkupKind.Ping).Select(node => node.Text)).Distinct();

        return new ShownMessage([.. pings], [.. links], string.Join('\n', parts.Select(WordsOf)), nodes);
    }

    /// <summary>Reads one text.</summary>
    public static ShownMessage OfMarkup(string markup) => Of(new JsonObject { ["content"] = markup });

    /// <summary>How many pieces of a kind there are.</summary>
    public int Count(MarkupKind kind) => Nodes.Count(node => node.Kind == kind);

    private static string WordsOf(MessagePiece part) =>
        part.IsMarkup ? string.Concat(MarkupParser.Parse(part.Text).Select(node => node.Words())) : part.Text;
}

/// <summary>Something to click on.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="Text">What is read.</param>
public sealed record ShownLink(string Target, string Text);
