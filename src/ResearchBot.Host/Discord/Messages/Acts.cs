namespace ResearchBot.Host.Discord.Messages;

/// <summary>The acts of buttons, menus and modals (<see cref="CustomId.Act"/>), and the parts behind them.</summary>
internal static class Acts
{
    /// <summary>Show a quote: the answer, and the quote's number, which a menu sends as its value instead.</summary>
    public const string Quote = "quote";

    /// <summary>Ask a follow-up: the answer. Of the button and of the modal that it opens.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>It helped: the answer.</summary>
    public const string Helpful = "helpful";

    /// <summary>It did not help: the answer. Of the button and of the modal that it opens.</summary>
    public const string Unhelpful = "unhelpful";

    /// <summary>Report: the answer. Of the button and of the modal that it opens.</summary>
    public const string Report = "report";

    /// <summary>Show help.</summary>
    public const string Help = "help";

    /// <summary>Delete what is kept about the member who presses.</summary>
    public const string Forget = "forget";

    /// <summary>Delete nothing.</summary>
    public const string Keep = "keep";

    /// <summary>Show gaps: the page, from 0.</summary>
    public const string Gaps = "gaps";

    /// <summary>Put a gap aside: the gap, and the page that shows it.</summary>
    public const string DismissGap = "dismiss-gap";

    /// <summary>Add an article for a gap: the gap. Of the button and of the modal that it opens.</summary>
    public const string AddForGap = "add-for-gap";

    /// <summary>The form by which an article is suggested.</summary>
    public const string Suggest = "suggest";

    /// <summary>Approve: the suggestion.</summary>
    public const string Approve = "approve";

    /// <summary>Correct what is known about a suggestion: the suggestion. Of the button and of the form that it opens.</summary>
    public const string EditSuggestion = "edit-suggestion";

    /// <summary>Reject: the suggestion. Of the button and of the form that it opens.</summary>
    public const string Reject = "reject";

    /// <summary>Approve all that waits from the outlet of a suggestion: the suggestion.</summary>
    public const string ApproveOutlet = "approve-outlet";

    /// <summary>Turn the list of articles: the page.</summary>
    public const string CorpusList = "corpus-list";

    /// <summary>Turn the list of feeds: the page.</summary>
    public const string FeedsList = "feeds-list";

    /// <summary>Turn the audit trail: the page.</summary>
    public const string CorpusAudit = "corpus-audit";

    /// <summary>The form that corrects what is known about an article: its id, in letters that an id may have.</summary>
    public const string EditArticle = "edit-article";

    /// <summary>Undo: the act, and the page of the trail that is shown afterwards, where one is.</summary>
    public const string Undo = "undo";

    /// <summary>Settings: nothing for the overview, else a <see cref="SettingsActs"/> and what it is about.</summary>
    public const string Settings = "settings";
}

/// <summary>The first part behind <see cref="Acts.Settings"/>.</summary>
internal static class SettingsActs
{
    /// <summary>Open a section; its menu sends one of <see cref="Settings.SettingsSection"/> as its value.</summary>
    public const string Open = "open";

    /// <summary>Open the screen of one channel: the channel, or the value of its menu.</summary>
    public const string Channel = "channel";

    /// <summary>Open the screen of one shelf: the value of its menu.</summary>
    public const string Shelf = "shelf";

    /// <summary>Set a value: the setting, and a channel, role or act where it has one. Menus and modals send what it is set to.</summary>
    public const string Set = "set";

    /// <summary>Turn a setting on or off: the setting, <c>on</c> or <c>off</c>, and a channel where it has one.</summary>
    public const string Turn = "turn";

    /// <summary>Open the modal of a setting: the setting, and a channel or role where it has one.</summary>
    public const string Form = "form";
}
