using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Suggestions, and what moderators see of them.</content>
internal sealed partial class Wordbook
{
    [AtMost(AtMostAttribute.ModalTitle)]
    public string SuggestTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string SuggestTextLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string TitleLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string OutletLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string AuthorLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string DateLabel => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string DatePlaceholder => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ArticleTagsLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string AddressLabel => Label();

    public Escaped FetchingArticle => Say();

    public Escaped NothingToSuggest => Say();

    public Escaped WarnNoDate => Say();

    public Escaped WarnTooShort => Say();

    public Escaped WarnPaywall => Say();

    public Escaped WarnBoilerplate => Say();

    public Escaped WarnHiddenText => Say();

    [AtMost(AtMostAttribute.Button)]
    public string ApproveButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string EditButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string RejectButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string ApproveOutletButton => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string RejectTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string RejectLabel => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string EditTitle => Label();

    public Escaped DateNotRead => Say();

    public Escaped SuggestedThanks(Escaped article) => Say(article);

    public Escaped NoReviewChannel(Escaped command) => Say(command);

    public Escaped NotReadable(Escaped reason) => Say(reason);

    public Escaped ReviewTitle(Escaped member) => Say(member);

    public Escaped SameText(Escaped article) => Say(article);

    public Escaped SameAddress(Escaped article) => Say(article);

    public Escaped ApprovedBy(Escaped member) => Say(member);

    public Escaped RejectedBy(Escaped member) => Say(member);

    public Escaped AlreadyApproved(Escaped member) => Say(member);

    public Escaped AlreadyRejected(Escaped member) => Say(member);

    public Escaped YoursApproved(Escaped article) => Say(article);

    public Escaped YoursRejected(Escaped article) => Say(article);

    public Escaped ForMember(Escaped member) => Say(member);

    public Escaped WordCount(long words) => SayCount(words);

    public Escaped OutletApproved(long suggestions) => SayCount(suggestions);

    public Escaped QuotaWaiting(Escaped most) => Say(most);

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string TitlePlaceholder => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string OptionalPlaceholder => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string SuggestTextPlaceholder => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string RejectPlaceholder => Label();
}
