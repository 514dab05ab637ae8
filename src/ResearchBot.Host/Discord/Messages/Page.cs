using System.Collections.Immutable;

using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What the bot shows, before it is cut into messages.</summary>
/// <param name="Accent">The colour at the edge.</param>
internal sealed record Page(int Accent)
{
    private const int LineEnds = 2;

    /// <summary>The parts, from top to bottom.</summary>
    public ImmutableList<PageBlock> Blocks { get; private init; } = [];

    /// <summary>Files below the page.</summary>
    public ImmutableList<FilePart> Files { get; private init; } = [];

    /// <summary>How much of a message's limit its words use, in UTF-16 code units.</summary>
    public int TextLength => Blocks.Sum(block => block switch
    {
        PageBlock.Words words => words.Markup.Length + LineEnds,
        PageBlock.Choice choice => choice.Markup.Length + LineEnds,
        _ => 0,
    });

    /// <summary>A page of one text.</summary>
    public static Page Of(Escaped words, int accent = Messages.Accent.Quiet) => new Page(accent).Say(words);

    /// <summary>Adds a paragraph; nothing where there are no words.</summary>
    public Page Say(Escaped words) => words.IsEmpty ? this : this with { Blocks = Blocks.Add(new PageBlock.Words(words)) };

    /// <summary>Adds a line between what stands above and what comes.</summary>
    public Page Rule() => this with { Blocks = Blocks.Add(new PageBlock.Line()) };

    /// <summary>Adds a row of up to five buttons, or of one menu; nothing where there are none.</summary>
    public Page Controls(params IReadOnlyList<Component> components) =>
        components.Count == 0 ? this : this with { Blocks = Blocks.Add(new PageBlock.Controls(components)) };

    /// <summary>Adds words with a button beside them.</summary>
    public Page Choice(Escaped words, Component button) => this with { Blocks = Blocks.Add(new PageBlock.Choice(words, button)) };

    /// <summary>Adds a file.</summary>
    public Page Attach(FilePart file) => this with { Files = Files.Add(file) };

    /// <summary>The messages to post, in order, at least one; files and the last controls are on the last.</summary>
    public IReadOnlyList<MessageDraft> Lay(PageStyle style) => style is PageStyle.Plain ? PlainLayout.Lay(this) : RichLayout.Lay(this);

    /// <summary>The message to post, where the page is known to fit into one: the first of <see cref="Lay"/>.</summary>
    public MessageDraft Draft(PageStyle style = PageStyle.Rich) => Lay(style)[0];
}
