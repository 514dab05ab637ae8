namespace ResearchBot.Host.Discord.Markup;

/// <summary>
/// Markup that may stand in a message: the program's own, and foreign words in which every mark is spelled out, so that they
/// show and do nothing. Only what is of this type reaches a message's text.
/// </summary>
internal readonly record struct Escaped
{
    private readonly string? _markup;

    private Escaped(string markup) => _markup = markup;

    /// <summary>No words.</summary>
    public static Escaped Empty => default;

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(_markup);

    /// <summary>How much of a message's limit it uses, in UTF-16 code units: never fewer than Discord counts.</summary>
    public int Length => _markup?.Length ?? 0;

    /// <summary>Foreign words on one line.</summary>
    /// <param name="foreign">What somebody else wrote.</param>
    /// <param name="most">Longer words are cut at a space, in UTF-16 code units before marks are spelled out.</param>
    public static Escaped Text(string? foreign, int most = int.MaxValue) => new(MarkEscape.Escape(ForeignText.OneLine(foreign, most)));

    /// <summary>Foreign words with their line breaks; empty lines in a row become one.</summary>
    public static Escaped Lines(string? foreign) => new(string.Join('\n', ForeignText.Lines(foreign).Select(MarkEscape.Escape)));

    /// <summary>The program's own markup; foreign words in the holes are escaped, what is escaped already stays.</summary>
    public static Escaped Of(EscapedInterpolation markup) => new(markup.ToString());

    /// <summary>A text of the program's own.</summary>
    public static Escaped Own(string markup) => new(markup);

    /// <summary>The parts that are not empty, one behind another.</summary>
    public static Escaped Join(string separator, params IEnumerable<Escaped> parts) =>
        new(string.Join(separator, parts.Where(part => !part.IsEmpty)));

    /// <summary>The words in bold.</summary>
    public Escaped Bold() => IsEmpty ? Empty : new($"**{_markup}**");

    /// <summary>The words struck out.</summary>
    public Escaped Struck() => IsEmpty ? Empty : new($"~~{_markup}~~");

    /// <summary>Small and pale, line by line.</summary>
    public Escaped Subtext() => IsEmpty ? Empty : new("-# " + _markup!.Replace("\n", "\n-# ", StringComparison.Ordinal));

    /// <summary>Set off as somebody's words, line by line.</summary>
    public Escaped Quoted() => IsEmpty ? Empty : new("> " + _markup!.Replace("\n", "\n> ", StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => _markup ?? "";
}
