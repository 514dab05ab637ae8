using System.Globalization;

using ResearchBot.Answering;
using ResearchBot.Chat.Gaps;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Gaps;

/// <summary>Gaps as moderators see them, and the answers that came later as those see them who asked.</summary>
internal static class GapPage
{
    /// <summary>The id of the form's input for a headline.</summary>
    public const string TitleInput = "title";

    /// <summary>The id of the form's input for an address.</summary>
    public const string AddressInput = "address";

    private const int OnAPage = 5;
    private const int LongestQuestion = 200;
    private const int LongestShown = 300;
    private const int MostNamed = 20;
    private const int LongestTitle = 256;
    private const int LongestAddress = 1_000;
    private const int LongestText = 4_000;

    /// <summary>A page of gaps, the most wanted first, each with what can be done about it.</summary>
    /// <param name="words">The language.</param>
    /// <param name="gaps">All of them.</param>
    /// <param name="number">Which page, from 0; the last where there are fewer.</param>
    /// <param name="note">What is said above them.</param>
    public static Page Of(Wordbook words, IReadOnlyList<Gap> gaps, int number, Escaped note = default)
    {
        var last = Math.Max(0, (gaps.Count - 1) / OnAPage);
        var at = Math.Clamp(number, 0, last);
        var page = new Page(Accent.Quiet).Say(Escaped.Of($"{words.GapsTitle.Bold()} · {words.Number(gaps.Count)}")).Say(note);

        foreach (var gap in gaps.Skip(at * OnAPage).Take(OnAPage))
        {
            page = page.Say(Line(words, gap)).Controls(
                Component.Button(Id(Acts.AddForGap, gap.Id), words.AddForGap, ButtonStyle.Primary),
                Component.Button(Id(Acts.DismissGap, gap.Id, Digits(at)), words.DismissGap));
        }

        return gaps.Count == 0 ? page.Say(words.GapsNone) : last == 0 ? page : page.Rule().Controls(
            Component.Button(Id(Acts.Gaps, Digits(Math.Max(0, at - 1))), words.EarlierPage, disabled: at == 0),
            Component.Button(Id(Acts.Gaps, Digits(at + 1)), words.LaterPage, disabled: at == last));
    }

    /// <summary>The form in which a moderator adds the article that is missing.</summary>
    public static Modal Form(Wordbook words, string gap) => new(
        Id(Acts.AddForGap, gap),
        words.AddArticleTitle,
        [
            Component.Labelled(words.ArticleTitleLabel, Component.TextInput(TitleInput, TextInputStyle.Line, required: true, maxLength: LongestTitle, placeholder: words.ArticleTitleLabel)),
            Component.Labelled(words.ArticleAddressLabel, Component.TextInput(AddressInput, TextInputStyle.Line, required: false, maxLength: LongestAddress, placeholder: words.ArticleAddressLabel)),
            Component.Labelled(words.ArticleTextLabel, Component.TextInput(Forms.Input, TextInputStyle.Paragraph, required: true, maxLength: LongestText, placeholder: words.ArticleTextLabel)),
        ]);

    /// <summary>The answer, for all who asked in one place.</summary>
    public static Page Answered(Wordbook words, IReadOnlyList<LateAnswer> asked, PageStyle style)
    {
        var members = asked.Select(late => Snowflake.TryParse(late.Question.MemberId)).OfType<Snowflake>().Distinct().Take(MostNamed).Select(Mention.Member);
        var heading = Escaped.Join("\n", words.AnsweredLater(Escaped.Join(" ", members)), Escaped.Text(asked[0].Question.Text, LongestShown).Bold());

        return AnswerMessage.Grounded(words, (Answer.Grounded)asked[0].Answer.Answer!, asked[0].Answer.Id, heading, style);
    }

    private static Escaped Line(Wordbook words, Gap gap) => Escaped.Join(
        " · ",
        Escaped.Text(gap.Text, LongestQuestion),
        words.GapAskers(gap.Askers),
        gap.Questions.Count > gap.Askers ? Escaped.Of($"{words.Number(gap.Questions.Count)}×") : Escaped.Empty,
        Escaped.Text(words.Day(DateOnly.FromDateTime(gap.LastAskedAt.UtcDateTime))));

    private static string Id(string act, params IEnumerable<string> parts) => CustomId.Of(act, parts).ToString();

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
