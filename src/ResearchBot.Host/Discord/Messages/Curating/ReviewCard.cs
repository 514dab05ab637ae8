using ResearchBot.Corpus;
using ResearchBot.Curation.Previews;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Indexing.NearDuplicates;

namespace ResearchBot.Host.Discord.Messages.Curating;

/// <summary>A suggestion as moderators see it, and what they can do with it.</summary>
internal static class ReviewCard
{
    private const int LongestBeginning = 400;
    private const int MostOutlets = 3;
    private const int LongestOutlet = 40;

    /// <summary>The page; without buttons once it is decided.</summary>
    /// <param name="words">The language.</param>
    /// <param name="suggestion">The suggestion.</param>
    /// <param name="copies">What it repeats.</param>
    public static Page Of(Wordbook words, Suggestion suggestion, IReadOnlyList<KnownCopy> copies)
    {
        var (draft, details) = (suggestion.Draft, suggestion.Draft.Details);
        var page = new Page(AccentOf(suggestion.State))
            .Say(Escaped.Join("\n", TitleOf(words, suggestion).Subtext(), SourceLines.Title(words, details), Facts(words, draft).Subtext()))
            .Say(Escaped.Text(draft.Text, LongestBeginning).Quoted());

        return suggestion.State is SuggestionState.Waiting
            ? page.Say(Notes(words, draft, copies)).Controls(Buttons(words, suggestion.Id, details.Source))
            : page.Rule().Say(Outcome(words, suggestion));
    }

    /// <summary>Who decided already, and how.</summary>
    public static Escaped TooLate(Wordbook words, Suggestion suggestion) => suggestion.State is SuggestionState.Approved
        ? words.AlreadyApproved(MemberOf(suggestion.DecidedBy))
        : words.AlreadyRejected(MemberOf(suggestion.DecidedBy));

    /// <summary>What the member who suggested it is told.</summary>
    /// <param name="words">The language.</param>
    /// <param name="suggestion">The suggestion, decided.</param>
    /// <param name="whom">Whom it is for, where others read it too.</param>
    public static Page ForMember(Wordbook words, Suggestion suggestion, Escaped whom = default)
    {
        var title = SourceLines.Title(words, suggestion.Draft.Details);
        var isApproved = suggestion.State is SuggestionState.Approved;

        return new Page(isApproved ? Accent.Done : Accent.Notice)
            .Say(whom.Subtext())
            .Say(isApproved ? words.YoursApproved(title) : words.YoursRejected(title))
            .Say(isApproved ? Escaped.Empty : Escaped.Text(suggestion.Reason).Quoted());
    }

    /// <summary>A member by their name; whoever is no member by what they are called.</summary>
    public static Escaped MemberOf(string? id) => Snowflake.TryParse(id) is { } member ? Mention.Member(member) : id is null ? Escaped.Own("—") : Escaped.Text(id);

    private static Escaped TitleOf(Wordbook words, Suggestion suggestion) => suggestion.Feed is { } feed
        ? words.ReviewTitleOfFeed(Escaped.Text(feed.Name, LongestBeginning / 4))
        : words.ReviewTitle(MemberOf(suggestion.MemberId));

    private static int AccentOf(SuggestionState state) => state switch
    {
        SuggestionState.Approved => Accent.Done,
        SuggestionState.Rejected => Accent.Quiet,
        _ => Accent.Notice,
    };

    private static Escaped Facts(Wordbook words, ArticleDraft draft) => Escaped.Join(
        " · ",
        SourceLines.About(words, draft.Details),
        Escaped.Text(draft.Details.Language),
        words.WordCount(draft.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LongLength),
        Escaped.Text(string.Join(", ", draft.Details.Tags), LongestBeginning / 4));

    private static Escaped Notes(Wordbook words, ArticleDraft draft, IReadOnlyList<KnownCopy> copies) => Escaped.Join(
        "\n",
        [
            .. QualityCheck.Of(draft).Select(warning => Escaped.Of($"⚠️ {WordsOf(words, warning)}")),
            .. copies.Select(copy => Escaped.Of($"⚠️ {Same(words, copy)}")),
        ]);

    private static Escaped Same(Wordbook words, KnownCopy copy)
    {
        var title = SourceLines.Title(words, copy.Found.Details);
        var outlets = Escaped.Join(", ", copy.Outlets.Take(MostOutlets).Select(outlet => Escaped.Text(outlet, LongestOutlet)));

        return Escaped.Join(
            " · ",
            copy.Found.Kind switch
            {
                DuplicateKind.SameText => words.SameText(title),
                DuplicateKind.NearText => words.NearText(title, words.Percent(copy.Found.Share)),
                _ => words.SameAddress(title),
            },
            outlets.IsEmpty ? Escaped.Empty : words.AlsoPrintedBy(outlets));
    }

    private static Escaped WordsOf(Wordbook words, QualityWarning warning) => warning switch
    {
        QualityWarning.NoDate => words.WarnNoDate,
        QualityWarning.TooShort => words.WarnTooShort,
        QualityWarning.Paywall => words.WarnPaywall,
        QualityWarning.Boilerplate => words.WarnBoilerplate,
        _ => words.WarnHiddenText,
    };

    private static IReadOnlyList<Component> Buttons(Wordbook words, string id, string? outlet) =>
    [
        Component.Button(CustomId.Of(Acts.Approve, id).ToString(), words.ApproveButton, ButtonStyle.Success),
        Component.Button(CustomId.Of(Acts.EditSuggestion, id).ToString(), words.EditButton),
        Component.Button(CustomId.Of(Acts.Reject, id).ToString(), words.RejectButton, ButtonStyle.Danger),
        .. string.IsNullOrWhiteSpace(outlet) ? (Component[])[] : [Component.Button(CustomId.Of(Acts.ApproveOutlet, id).ToString(), words.ApproveOutletButton)],
    ];

    private static Escaped Outcome(Wordbook words, Suggestion suggestion)
    {
        var who = MemberOf(suggestion.DecidedBy);

        return suggestion.State is SuggestionState.Approved
            ? Escaped.Of($"✅ {words.ApprovedBy(who)}")
            : Escaped.Join("\n", Escaped.Of($"✖️ {words.RejectedBy(who)}"), Escaped.Text(suggestion.Reason).Quoted());
    }
}
