using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Chat.Gaps;
using ResearchBot.Chat.Usage;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Emulators.Discord.Showing;
using ResearchBot.Host.Discord.Curating;
using ResearchBot.Host.Discord.Gaps;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Spaces;
using ResearchBot.Tests.Host.Discord.Curating;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Hostile;

/// <summary>Every page that shows something foreign, with the same foreign words wherever they can stand.</summary>
internal static class HostilePages
{
    /// <summary>The stored address of the cited articles.</summary>
    public const string Address = "https://news.example/treaty";

    /// <summary>Marks that a page sets itself, where others have none: a sentence that was withdrawn, the moments of acts.</summary>
    public static IReadOnlyDictionary<(string Page, MarkupKind Kind), int> OwnMarks { get; } = new Dictionary<(string, MarkupKind), int>
    {
        [("corrected", MarkupKind.Strike)] = 1,
        [("trail", MarkupKind.Time)] = AuditPages.Listed,
        [("history", MarkupKind.Time)] = 1,
        [("difference", MarkupKind.Time)] = 1,
        [("difference", MarkupKind.Strike)] = 2,
        [("feeds", MarkupKind.Time)] = 2 * FeedPages.Listed,
    };

    /// <summary>Whoever acts: no member here, for a page that names one would mention somebody by itself.</summary>
    private const string Somebody = "Ada";

    private static readonly Wordbook Words = Wordbook.English;

    public static TheoryData<string> Names => [.. Pages("x").Select(page => page.Name)];

    /// <summary>A page by its name.</summary>
    public static Page Of(string name, string foreign) => Pages(foreign).First(page => page.Name == name).Make();

    private static IEnumerable<(string Name, Func<Page> Make)> Pages(string foreign)
    {
        var details = Samples.Treaty;
        yield return ("question", () => AnswerMessage.Of(Words, Samples.Answer(), "a1", foreign));
        yield return ("title", () => AnswerMessage.Of(Words, Samples.Answer(details with { Title = foreign }), "a1", "Who?"));
        yield return ("outlet", () => AnswerMessage.Of(Words, Samples.Answer(details with { Source = foreign }), "a1", "Who?"));
        yield return ("author", () => AnswerMessage.Of(Words, Samples.Answer(details with { Author = foreign }), "a1", "Who?"));
        yield return ("sentence", () => AnswerMessage.Of(Words, Samples.Answer(sentence: foreign), "a1", "Who?"));
        yield return ("model", () => AnswerMessage.Of(Words, Samples.Answer() with { Composer = foreign }, "a1", "Who?"));
        yield return ("everywhere", () => AnswerMessage.Of(Words, Samples.Answer(Everywhere(foreign), foreign, foreign), "a1", foreign));
        yield return ("many", () => AnswerMessage.Of(Words, Samples.Long(6, _ => Everywhere(foreign), foreign), "a1", foreign));
        yield return ("printing", () => AnswerMessage.Of(Words, Samples.Printed(foreign), "a1", "Who?"));
        yield return ("printings", () => SearchMessage.Of(Words, "x", [.. Enumerable.Repeat(new FoundArticle(details, Samples.Text) { Also = [foreign, $"2 {foreign}", $"3 {foreign}", $"4 {foreign}"] }, 7)]));
        yield return ("copies", () => CorpusPages.Show(Words, CurationSamples.Article(Everywhere(foreign), foreign), [.. Enumerable.Repeat(CurationSamples.Copy(Everywhere(foreign)), 9)]));
        yield return ("corrected", () => CorrectedMessage.Of(Words, Samples.Long(2, _ => Everywhere(foreign), foreign), new HashSet<int> { 1 }, "a1", Escaped.Text(foreign).Bold(), PageStyle.Rich));
        yield return ("told", () => CorrectedMessage.ToldPrivately(Words, foreign));
        yield return ("gaps", () => GapPage.Of(Words, Samples.Gaps(foreign, 2), 0));
        yield return ("later", () => GapPage.Answered(Words, [Late(foreign)], PageStyle.Rich));
        yield return ("nearest", () => AnswerMessage.Of(Words, new Answer.NotInCorpus([new NearestArticle(new ArticleKey(SpaceId.Default, "a"), ArticleFacets.Of(Everywhere(foreign)))]), "a1", foreign));
        yield return ("reference", () => AnswerMessage.Of(Words, new Answer.Unavailable(foreign), "a1"));
        yield return ("passage", () => Quote(foreign, Samples.Quote));
        yield return ("quote", () => Quote(foreign, foreign));
        yield return ("summary", () => SummaryMessage.Of(Words, Samples.Answer(Everywhere(foreign), foreign, foreign), "a1", foreign));
        yield return ("search", () => SearchMessage.Of(Words, foreign, [.. Enumerable.Repeat(new FoundArticle(Everywhere(foreign), foreign), 7)]));
        yield return ("claim", () => FactCheckMessage.Of(
            Words, new FactCheck.Checked([new CheckedClaim(foreign, ClaimStanding.Contradicted, [1]) { Differs = foreign }], [Samples.Citation(1, Everywhere(foreign), foreign)], 0), "a1"));
        yield return ("statistics", () => StatsPage.Of(
            Words, Samples.Usage with { SlowSteps = [new SlowStep(foreign, 1, TimeSpan.Zero)], Unanswered = [new UnansweredQuestion(foreign, 2, DateTimeOffset.UnixEpoch)] }, 30));
        yield return ("report", () => ReportPage.Of(Words, Escaped.Text("Ada"), foreign, foreign, Escaped.Empty));
        yield return ("suggestion", () => ReviewCard.Of(Words, Suggested(foreign, SuggestionState.Waiting), [.. Enum.GetValues<DuplicateKind>().Select(kind => CurationSamples.Copy(Everywhere(foreign), foreign, kind))]));
        yield return ("shelves that are not theirs", () => new Curator(new SpaceSettings { Shelves = new Dictionary<string, ShelfSettings> { [foreign] = new() { CurateRoles = ["1"] } } }, new Asker("7", ["1"], ManagesServer: false)).Refusal(Words));
        yield return ("rejected suggestion", () => ReviewCard.Of(Words, Suggested(foreign, SuggestionState.Rejected), []));
        yield return ("outcome", () => ReviewCard.ForMember(Words, Suggested(foreign, SuggestionState.Rejected)));
        yield return ("suggestion of a feed", () => ReviewCard.Of(Words, CurationSamples.FromFeed(Everywhere(foreign), foreign), []));
        yield return ("feeds", () => FeedPages.List(Words, [.. Enumerable.Repeat(CurationSamples.Feed(foreign, Address, failures: 3), 12)], at: 0));
        yield return ("feed", () => FeedPages.Followed(Words, new FollowResult.Followed(CurationSamples.Feed(foreign, Address), IsNew: true, 3) { Others = [foreign, foreign] }));
        yield return ("feed news", () => FeedPages.Told(Words, new FeedReport(CurationSamples.Feed(foreign, Address, failures: 3), FeedEvent.Moved)));
        yield return ("dead feed", () => FeedPages.Told(Words, new FeedReport(CurationSamples.Feed(foreign, Address, failures: 3), FeedEvent.Died)));
        yield return ("imported feeds", () => FeedPages.Imported(Words, [.. Enumerable.Repeat((new ListedFeed(foreign, foreign, [foreign]), (FollowResult)new FollowResult.Refused(foreign)), 9)]));
        yield return ("article", () => CorpusPages.Show(Words, CurationSamples.Article(Everywhere(foreign), foreign)));
        yield return ("articles", () => CorpusPages.List(Words, [.. Enumerable.Repeat(new ListedArticle(new ArticleKey(SpaceId.Default, "a"), Everywhere(foreign), 1, null), 12)], at: 0));
        yield return ("trail", () => AuditPages.Trail(Words, [.. Enumerable.Range(1, AuditPages.Listed).Select(number => Done(foreign, number))], at: 0, count: 20));
        yield return ("history", () => AuditPages.History(Words, CurationSamples.Article(Everywhere(foreign), foreign), [Done(foreign)]));
        yield return ("difference", () => AuditPages.History(Words, CurationSamples.Article(Samples.Treaty, foreign), [Done("x")], CurationSamples.Difference(foreign)));
        yield return ("shelf", () => ChannelScreens.One(
            Words, new SpaceSettings { Channels = new Dictionary<string, ChannelSettings> { ["5"] = new() { Shelves = [foreign], Tags = [foreign] } } }, new Snowflake(5), readsMessages: true));
    }

    private static LateAnswer Late(string foreign)
    {
        var late = Samples.Late(foreign);

        return late with { Question = late.Question with { MemberId = Somebody } };
    }

    private static Suggestion Suggested(string foreign, SuggestionState state) =>
        CurationSamples.Suggestion(Everywhere(foreign), foreign, state) with { MemberId = Somebody, DecidedBy = Somebody };

    private static CorpusAct Done(string foreign, long number = 12) => CurationSamples.Act(Everywhere(foreign), foreign, number) with { Who = Actor.Member(Somebody) };

    private static ArticleDetails Everywhere(string foreign) => Samples.Treaty with { Title = foreign, Source = foreign, Author = foreign, Tags = [foreign] };

    private static Page Quote(string foreign, string quote)
    {
        var text = $"{foreign} {quote} {foreign}";
        var citation = Samples.Citation(1, Everywhere(foreign), quote) with { Span = new TextSpan(foreign.Length + 1, foreign.Length + 1 + quote.Length) };

        return QuoteView.Of(Words, citation, text);
    }
}
