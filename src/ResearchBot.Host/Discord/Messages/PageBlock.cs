using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>A part of a page: one of the three nested kinds.</summary>
internal abstract record PageBlock
{
    private PageBlock()
    {
    }

    /// <summary>Words.</summary>
    public sealed record Words(Escaped Markup) : PageBlock;

    /// <summary>A line between two parts.</summary>
    public sealed record Line : PageBlock;

    /// <summary>Words with a button beside them.</summary>
    public sealed record Choice(Escaped Markup, Component Button) : PageBlock;

    /// <summary>Up to five buttons, or one menu.</summary>
    public sealed record Controls(IReadOnlyList<Component> Components) : PageBlock;
}
