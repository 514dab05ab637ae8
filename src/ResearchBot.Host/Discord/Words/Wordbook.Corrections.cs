using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Answers that are corrected, and such as came later.</content>
internal sealed partial class Wordbook
{
    public Escaped AnswerWithdrawn => Say();

    public Escaped UnkeptWithdrawn => Say();

    public Escaped UnkeptRestored => Say();

    public Escaped PrivateAnswerWithdrawn => Say();

    public Escaped GapsTitle => Say();

    public Escaped GapsNone => Say();

    public Escaped GapGone => Say();

    public Escaped GapDismissed => Say();

    [AtMost(AtMostAttribute.Button)]
    public string DismissGap => Label();

    [AtMost(AtMostAttribute.Button)]
    public string AddForGap => Label();

    [AtMost(AtMostAttribute.Button)]
    public string EarlierPage => Label();

    [AtMost(AtMostAttribute.Button)]
    public string LaterPage => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string AddArticleTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ArticleTitleLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ArticleAddressLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ArticleTextLabel => Label();

    public Escaped ArticleAddedForGap => Say();

    public Escaped AnswerCorrected(Escaped member) => Say(member);

    public Escaped AnsweredLater(Escaped members) => Say(members);

    public Escaped SentencesWithdrawn(long sentences) => SayCount(sentences);

    public Escaped GapAskers(long members) => SayCount(members);
}
