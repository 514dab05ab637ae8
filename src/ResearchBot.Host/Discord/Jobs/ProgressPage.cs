using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>One line while a member waits.</summary>
internal static class ProgressPage
{
    /// <summary>Others come first.</summary>
    /// <param name="words">The language.</param>
    /// <param name="place">The place in the line, from 1.</param>
    public static Page InLine(Wordbook words, int place) => Page.Of(words.InLine(words.Number(place)));
}
