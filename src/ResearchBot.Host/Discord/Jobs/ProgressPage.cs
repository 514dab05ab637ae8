using ResearchBot.Answering;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>One line while a member waits.</summary>
internal static class ProgressPage
{
    /// <summary>The work has come this far.</summary>
    public static Page Of(Wordbook words, AnswerStep step) => Page.Of(step.Kind switch
    {
        AnswerStepKind.Searching => words.Searching,
        AnswerStepKind.Reading => words.Reading(step.Passages),
        _ => words.Writing,
    });

    /// <summary>Others come first.</summary>
    /// <param name="words">The language.</param>
    /// <param name="place">The place in the line, from 1.</param>
    public static Page InLine(Wordbook words, int place) => Page.Of(words.InLine(words.Number(place)));
}
