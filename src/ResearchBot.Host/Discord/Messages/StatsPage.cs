using ResearchBot.Chat.Usage;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>How a server was used, for its moderators.</summary>
internal static class StatsPage
{
    private const int LongestQuestion = 150;

    /// <summary>The page.</summary>
    /// <param name="words">The language.</param>
    /// <param name="report">The figures.</param>
    /// <param name="days">The days that they are of.</param>
    public static Page Of(Wordbook words, UsageReport report, int days)
    {
        var page = new Page(Accent.Quiet).Say(Escaped.Of($"{words.StatsTitle.Bold()} · {words.KeptFor(days)}"));

        return report.Questions == 0
            ? page.Say(words.StatsNone)
            : page.Say(Figures(words, report)).Rule().Say(Unanswered(words, report));
    }

    private static Escaped Figures(Wordbook words, UsageReport report) => Escaped.Join(
        "\n",
        Line(words.StatsQuestions, words.Number(report.Questions)),
        Line(words.StatsAnswered, report.AnsweredShare is { } share ? Escaped.Of($"{words.Number(report.Answered)} · {words.Percent(share)}") : words.Number(report.Answered)),
        Line(words.StatsDeclined, words.Number(report.Declined)),
        report.Failed > 0 ? Line(words.StatsFailed, words.Number(report.Failed)) : Escaped.Empty,
        Line(words.StatsFeedback, Escaped.Of($"👍 {words.Number(report.Feedback.Up)} · 👎 {words.Number(report.Feedback.Down)} · {words.StatsReports(report.Feedback.Reports)}")),
        report is { Median: { } half, Percentile95: { } most } ? Line(words.StatsTime, words.StatsTimes(words.Seconds(half), words.Seconds(most))) : Escaped.Empty,
        report.SlowSteps is [var slowest, ..] ? Line(words.StatsSlowest, Escaped.Of($"{words.Step(slowest.Name)} · {words.Seconds(slowest.Median)}")) : Escaped.Empty);

    private static Escaped Unanswered(Wordbook words, UsageReport report) => report.Unanswered.Count == 0
        ? Escaped.Empty
        : Escaped.Join("\n", [words.StatsUnanswered.Bold(), .. report.Unanswered.Select(question => Question(words, question))]);

    private static Escaped Question(Wordbook words, UnansweredQuestion question)
    {
        var times = question.Count > 1 ? Escaped.Of($" · {words.Number(question.Count)}×") : Escaped.Empty;

        return Escaped.Of($"- {Escaped.Text(question.Text, LongestQuestion)}{times}");
    }

    private static Escaped Line(Escaped name, Escaped value) => Escaped.Of($"{name.Bold()} · {value}");
}
