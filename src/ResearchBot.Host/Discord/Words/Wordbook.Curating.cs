using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>The articles of a server, and what was done to them.</content>
internal sealed partial class Wordbook
{
    public Escaped FileGone => Say();

    public Escaped NothingGiven => Say();

    public Escaped ArticleGone => Say();

    public Escaped ArticleNotChosen => Say();

    public Escaped CorpusTitle => Say();

    public Escaped NoArticles => Say();

    [AtMost(AtMostAttribute.Button)]
    public string EarlierButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string LaterButton => Label();

    public Escaped AuditTitle => Say();

    public Escaped NothingDone => Say();

    public Escaped HistoryTitle => Say();

    [AtMost(AtMostAttribute.Button)]
    public string UndoButton => Label();

    public Escaped UndoneNow => Say();

    public Escaped UndoChanged => Say();

    public Escaped UndoNothing => Say();

    public Escaped UndoLost => Say();

    public Escaped IsRemovedAlready => Say();

    public Escaped IsInUseAlready => Say();

    public Escaped NothingEdited => Say();

    public Escaped IsRemoved => Say();

    public Escaped CorpusStatsTitle => Say();

    public Escaped StatsSize => Say();

    public Escaped StatsOutlets => Say();

    public Escaped StatsWaiting => Say();

    public Escaped StatsActs => Say();

    public Escaped ExportLeftOut(long lines) => SayCount(lines);

    public Escaped ExportedPart(Escaped number) => Say(number);

    public Escaped ExportedAll(Escaped parts, Escaped articles) => Say(parts, articles);

    public Escaped PageOf(Escaped page, Escaped pages) => Say(page, pages);

    public Escaped RemovedNow(Escaped article) => Say(article);

    public Escaped RestoredNow(Escaped article) => Say(article);

    public Escaped EditedNow(Escaped article) => Say(article);

    public Escaped AddedTotals(Escaped added, Escaped updated, Escaped unchanged, Escaped failed) => Fill(nameof(AddedTotals), added, updated, unchanged, failed);

    public Escaped Exported(long articles) => SayCount(articles);

    public Escaped QuotaArticles(Escaped most) => Say(most);

    public Escaped QuotaMegabytes(Escaped most) => Say(most);

    public Escaped QuotaFetches(Escaped most) => Say(most);

    /// <summary>What was done, in a word.</summary>
    public Escaped Did(CorpusActKind kind) => Escaped.Own(Find($"Act.{kind}"));

    /// <summary>What is known about an article, by its name in an article line.</summary>
    public Escaped Field(string name) => Escaped.Own(Find($"Field.{name}"));
}
