using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Answers, quotes, and what members say of them.</content>
internal sealed partial class Wordbook
{
    public Escaped Sources => Say();

    public Escaped Report => Say();

    public Escaped Opinion => Say();

    public string Untitled => Label();

    public Escaped InTheirOwnWords => Say();

    public Escaped StoodIn => Say();

    public Escaped NotInCorpus => Say();

    public Escaped NotInCorpusHint => Say();

    public Escaped Nearest => Say();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseQuote => Label();

    [AtMost(AtMostAttribute.Button)]
    public string AskFollowUp => Label();

    [AtMost(AtMostAttribute.Button)]
    public string ReportButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string OpenAtQuote => Label();

    public Escaped NoSuchQuote => Say();

    public Escaped ChangedSince => Say();

    public Escaped RemovedSince => Say();

    public Escaped ThanksHelpful => Say();

    public Escaped ThanksUnhelpful => Say();

    public Escaped ThanksReport => Say();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string UnhelpfulTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string UnhelpfulLabel => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string UnhelpfulPlaceholder => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string ReportTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ReportLabel => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string ReportPlaceholder => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string FollowUpTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string FollowUpLabel => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string FollowUpPlaceholder => Label();

    public Escaped AsOf(Escaped day) => Say(day);

    public Escaped DifferentFigures(Escaped one, Escaped other) => Say(one, other);

    public Escaped Contradiction(Escaped one, Escaped other) => Say(one, other);

    public Escaped WordedBy(Escaped model) => Say(model);

    public Escaped QuoteTitle(Escaped number) => Say(number);

    public Escaped Page(Escaped number) => Say(number);

    public Escaped Pages(Escaped numbers) => Say(numbers);

    [AtMost(AtMostAttribute.Button)]
    public string QuoteButton(int number) => Label(number);

    public Escaped ReportedAnswer(Escaped member) => Say(member);

    public Escaped AskedAfter(Escaped member) => Say(member);
}
