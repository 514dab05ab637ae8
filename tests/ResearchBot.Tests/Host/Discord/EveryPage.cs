using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Gaps;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Spaces;
using ResearchBot.Tests.Host.Discord.Curating;

using AnswerForms = ResearchBot.Host.Discord.Messages.Forms;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>One of each page and form that members and moderators see.</summary>
internal static class EveryPage
{
    private static readonly SpaceSettings Shelved = new()
    {
        Shelves = new Dictionary<string, ShelfSettings> { ["Staff *only* @everyone"] = new() { AskRoles = ["5", "6"], CurateRoles = ["7"] }, ["Policy"] = new() },
    };

    private static readonly SpaceSettings Settings = new()
    {
        Channels = new Dictionary<string, ChannelSettings> { ["5"] = new() { Enabled = true, Mode = AnswerMode.Free, Shelves = ["law"], Tags = ["ai"] } },
        Roles = new Dictionary<Act, IReadOnlyList<string>> { [Act.Ask] = ["7"], [Act.Moderate] = ["8", "9"] },
        HelperRoles = ["8"],
        Limits = new AnswerLimits { RoleADay = new Dictionary<string, int> { ["7"] = 500 } },
        RetentionDays = 45,
        ReviewChannel = "6",
        Language = "de",
    };

    /// <summary>The pages.</summary>
    public static IEnumerable<Page> Of(Wordbook words)
    {
        Func<string, Escaped> command = name => Mention.Command(name);
        var file = new FilePart("data.json", new byte[] { 1 });

        return
        [
            AnswerMessage.Of(words, Samples.Answer(), "a1", "When?"), AnswerMessage.Of(words, new Answer.NotInCorpus([]), "a1", "When?"),
            QuoteView.Of(words, Samples.Citation(1, Samples.Treaty) with { Page = 2 }, Samples.Text, words.ChangedSince),
            HelpPage.Of(words, command), HelpPage.Welcome(words, command), SummaryMessage.Of(words, Samples.Answer(), "a1", "Treaty"), SummaryMessage.Of(words, new Answer.NotInCorpus([]), "a1", "x"),
            SearchMessage.Of(words, "x", []), SearchMessage.Of(words, "x", [new FoundArticle(Samples.Treaty, Samples.Text)]),
            AnswerMessage.Of(words, Samples.Printed("Coast Voice"), "a1", "When?"), AnswerMessage.Of(words, Samples.Printed([.. Enumerable.Range(1, 40).Select(number => $"Outlet {number}")]), "a1", "When?"), SearchMessage.Of(words, "x", [new FoundArticle(Samples.Treaty, Samples.Text) { Also = ["Coast Voice"] }]),
            PrivacyPage.Export(words, 3, 30, file), PrivacyPage.Export(words, 0, 0, file), PrivacyPage.Confirm(words), PrivacyPage.Forgotten(words, 3), PrivacyPage.Forgotten(words, 0), StatsPage.Of(words, Samples.Usage, 30), StatsPage.Of(words, Samples.NoUsage, 30),
            FactCheckMessage.Of(words, Samples.Check, "a1"), FactCheckMessage.Of(words, new FactCheck.NothingToCheck(), null), FactCheckMessage.Of(words, new FactCheck.Unavailable("K7"), null),
            ReportPage.Of(words, Mention.Member(new Snowflake(1)), "When?", "Wrong", Mention.Message(new Snowflake(1), new Snowflake(2), new Snowflake(3))),
            CorrectedMessage.Of(words, Samples.Long(2, _ => Samples.Treaty), new HashSet<int> { 1 }, "a1", Escaped.Text("When?").Bold(), PageStyle.Rich), CorrectedMessage.Of(words, Samples.Answer(), new HashSet<int> { 1 }, "a1", Escaped.Empty, PageStyle.Rich),
            CorrectedMessage.Unkept(words, isWithdrawn: true), CorrectedMessage.Unkept(words, isWithdrawn: false), CorrectedMessage.Told(words, Mention.Member(new Snowflake(1))), CorrectedMessage.ToldPrivately(words, "When?"),
            GapPage.Of(words, [], 0), GapPage.Of(words, Samples.Gaps("When?", 12), 1, words.GapDismissed), GapPage.Answered(words, [Samples.Late("When?")], PageStyle.Rich),
            SettingsOverview.Of(words, Settings, 30), SettingsOverview.Of(words, new SpaceSettings(), 0), ChannelScreens.Of(words, Settings), ChannelScreens.One(words, Settings, new Snowflake(5), readsMessages: false, words.Saved),
            RoleScreen.Of(words, Settings), ShelfScreens.Of(words, new SpaceSettings()), ShelfScreens.Of(words, Shelved), ShelfScreens.One(words, Shelved, Shelved.Shelves.Keys.First(), words.Saved), AnswerScreen.Of(words, Settings), LimitScreen.Of(words, Settings), PrivacyScreen.Of(words, Settings, 45),
            .. Enum.GetValues<SuggestionState>().Select(state => ReviewCard.Of(words, CurationSamples.Suggestion(Samples.Treaty, "Tiny.\u200b", state), [])),
            ReviewCard.Of(words, CurationSamples.FromFeed(Samples.Treaty, "Tiny."), []), FeedPages.List(words, [], 0),
            FeedPages.List(words, [Feed(), Feed(failures: 1), Feed(failures: 9, isGone: true), .. Enum.GetValues<FeedHold>().Select(hold => Feed(hold)), Feed() with { PolledAt = null, MovedFrom = null }, Feed()], 1),
            FeedPages.Followed(words, new FollowResult.Followed(Feed(), IsNew: true, 3) { Others = ["https://news.example/b"] }), FeedPages.Followed(words, new FollowResult.Followed(Feed(), IsNew: false, 3)),
            FeedPages.Imported(words, [(new ListedFeed("https://news.example/b", "", []), new FollowResult.Refused("It is not there."))]), .. Enum.GetValues<FeedEvent>().Select(what => FeedPages.Told(words, new FeedReport(Feed(failures: 9), what))),
            ReviewCard.Of(words, CurationSamples.Suggestion(Samples.Treaty, "Tiny.", SuggestionState.Waiting), [.. Enum.GetValues<DuplicateKind>().Select(kind => CurationSamples.Copy(Samples.Treaty, "Coast Weekly", kind))]),
            Page.Of(words.OnlyOnShelves(Escaped.Text("policy").Bold()), Accent.Notice), Page.Of(words.ExportedAll(words.Number(3), words.Number(20_000)), Accent.Done).Say(words.ExportLeftOut(1)).Attach(file), Page.Of(words.ExportedPart(words.Number(1))).Attach(file), Page.Of(words.ExportLeftOut(2)),
            CorpusPages.List(words, [], 0), CorpusPages.Show(words, CurationSamples.Article(Samples.Treaty, "Tiny.")), CorpusPages.Show(words, CurationSamples.Article(Samples.Treaty, "Tiny."), [.. Enumerable.Repeat(CurationSamples.Copy(Samples.Treaty), 9)]), CorpusPages.Stats(words, new CorpusSize(3, 5_000_000), 2, 1, 9, unseen: 0, Escaped.Empty),
            CorpusPages.Stats(words, new CorpusSize(3, 5_000_000), 2, 1, 9, unseen: 1, words.UnseenWithoutChannel(Mention.Command("settings"))), CorpusPages.Stats(words, new CorpusSize(3, 5_000_000), 2, 1, 9, unseen: 1, words.UnseenRefused(Mention.Channel(new Snowflake(5)))),
            .. Enum.GetValues<QuotaKind>().Select(kind => CorpusPages.Excess(words, new QuotaExcess(kind, 20_000))),
            AuditPages.History(words, CurationSamples.Article(Samples.Treaty, "Tiny."), [], CurationSamples.Difference("The line will cost 14 million kroner a year.")),
            AuditPages.Trail(words, [], 0, 0), AuditPages.Trail(words, [.. Enum.GetValues<CorpusActKind>().Take(AuditPages.Listed).Select(kind => CurationSamples.Act(Samples.Treaty, "Why", number: (long)kind + 1) with { Kind = kind })], 1, 20, words.UndoneNow),
        ];
    }

    private static FollowedFeed Feed(FeedHold? held = null, int failures = 0, bool isGone = false) =>
        CurationSamples.Feed("Tiny.", "https://news.example/feed", held, failures, isGone);

    /// <summary>The forms.</summary>
    public static IReadOnlyList<Modal> Forms(Wordbook words) =>
    [
        AnswerForms.FollowUp(words, "a1"), AnswerForms.Unhelpful(words, "a1"), AnswerForms.Report(words, "a1"),
        ChannelScreens.SeenForm(words, Settings, new Snowflake(5)), ChannelScreens.LimitForm(words, Settings, new Snowflake(5)),
        GapPage.Form(words, "abc"), ShelfScreens.Form(words),
        LimitScreen.Form(words, Settings), LimitScreen.RoleForm(words, Settings, new Snowflake(7)),
        SuggestionForms.Suggest(words), SuggestionForms.Edit(words, CustomId.Of(Acts.EditSuggestion, "1"), Samples.Treaty), SuggestionForms.Reject(words, CustomId.Of(Acts.Reject, "1")),
    ];
}
