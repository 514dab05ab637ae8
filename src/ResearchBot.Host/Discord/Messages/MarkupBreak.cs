namespace ResearchBot.Host.Discord.Messages;

/// <summary>A place where a text may be parted.</summary>
/// <param name="At">The first UTF-16 code unit of what comes after.</param>
/// <param name="Kind">What ends there.</param>
/// <param name="Close">What the first part needs at its end, such as the end of a code block.</param>
/// <param name="Open">What the second part needs before it.</param>
internal readonly record struct MarkupBreak(int At, BreakKind Kind, string Close, string Open);

/// <summary>What ends at a break, the best first.</summary>
internal enum BreakKind
{
    Paragraph,
    Line,
    Sentence,
    Word,
    Sign,
}
