using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Members' data, and what moderators see of the questions.</content>
internal sealed partial class Wordbook
{
    public Escaped PrivacyTitle => Say();

    public Escaped NothingKept => Say();

    public Escaped ForgetTitle => Say();

    public Escaped ForgetText => Say();

    [AtMost(AtMostAttribute.Button)]
    public string ForgetButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string KeepButton => Label();

    public Escaped NothingDeleted => Say();

    public Escaped StatsTitle => Say();

    public Escaped StatsQuestions => Say();

    public Escaped StatsAnswered => Say();

    public Escaped StatsDeclined => Say();

    public Escaped StatsFailed => Say();

    public Escaped StatsFeedback => Say();

    public Escaped StatsTime => Say();

    public Escaped StatsSlowest => Say();

    public Escaped StatsUnanswered => Say();

    public Escaped StatsNone => Say();

    public Escaped ExportReady(long questions) => SayCount(questions);

    public Escaped PrivacyKept(Escaped howLong) => Say(howLong);

    public Escaped Forgotten(long questions) => SayCount(questions);

    public Escaped StatsReports(long reports) => SayCount(reports);

    public Escaped StatsTimes(Escaped half, Escaped most) => Say(half, most);

    /// <summary>A step of answering, by its name; the name itself where there is no word for it.</summary>
    public Escaped Step(string name) => Texts.GetString($"Step.{name}", _culture) is { } step ? Escaped.Own(step) : Escaped.Text(name);
}
