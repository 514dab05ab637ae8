using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What moderators read when a member reports an answer.</summary>
internal static class ReportPage
{
    private const int LongestReason = 1000;
    private const int LongestQuestion = 300;

    /// <summary>The page.</summary>
    /// <param name="words">The language.</param>
    /// <param name="member">Who reports (<see cref="Mention.Member"/>).</param>
    /// <param name="question">What was asked; null where it is not kept.</param>
    /// <param name="reason">What the member wrote.</param>
    /// <param name="message">The answer (<see cref="Mention.Message"/>); empty where it is not public.</param>
    public static Page Of(Wordbook words, Escaped member, string? question, string? reason, Escaped message) => new Page(Accent.Notice)
        .Say(words.ReportedAnswer(member).Bold())
        .Say(Escaped.Text(reason, LongestReason).Quoted())
        .Say(Escaped.Join(" · ", Escaped.Text(question, LongestQuestion), message).Subtext());
}
