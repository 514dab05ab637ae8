using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Quotas;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Indexing.NearDuplicates;

namespace ResearchBot.Host.Discord.Messages.Curating;

/// <summary>The articles of a server, for its moderators.</summary>
internal static class CorpusPages
{
    /// <summary>How many articles a page lists.</summary>
    public const int Listed = 10;

    private const int LongestBeginning = 600;
    private const int MostCopies = 5;
    private const int LongestCopy = 80;
    private const double Megabyte = 1024 * 1024;

    /// <summary>One page of the list.</summary>
    /// <param name="words">The language.</param>
    /// <param name="articles">All of them.</param>
    /// <param name="at">Which page, from 0.</param>
    public static Page List(Wordbook words, IReadOnlyList<ListedArticle> articles, int at)
    {
        var page = new Page(Accent.Quiet).Say(Escaped.Of($"{words.CorpusTitle.Bold()} · {words.Number(articles.Count)}"));

        if (articles.Count == 0)
        {
            return page.Say(words.NoArticles);
        }

        var pages = (articles.Count + Listed - 1) / Listed;
        var here = Math.Clamp(at, 0, pages - 1);

        return page
            .Say(Escaped.Join("\n", articles.Skip(here * Listed).Take(Listed).Select(article => Entry(words, article.Details, article.RemovedAt is not null))))
            .Turn(words, Acts.CorpusList, here, pages);
    }

    /// <summary>One article.</summary>
    /// <param name="words">The language.</param>
    /// <param name="article">The article.</param>
    /// <param name="copies">Where else the same text stands, word for word or nearly.</param>
    public static Page Show(Wordbook words, Article article, IReadOnlyList<FoundDuplicate>? copies = null) => new Page(Accent.Quiet)
        .Say(Entry(words, article.Details, article.RemovedAt is not null))
        .Say(Escaped.Text(article.Text, LongestBeginning).Quoted())
        .Say(Escaped.Join(
            " · ",
            Escaped.Text(article.Details.Language),
            Escaped.Of($"{words.Field("revision")} {words.Number(article.Revision)}"),
            words.WordCount(article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LongLength),
            Escaped.Text(string.Join(", ", article.Details.Tags), LongestBeginning / 4),
            Escaped.Text(article.Key.Id, LongestBeginning / 4)).Subtext())
        .Say(Copies(words, copies ?? []));

    /// <summary>How much there is.</summary>
    /// <param name="words">The language.</param>
    /// <param name="size">Its articles.</param>
    /// <param name="outlets">How many outlets they are from.</param>
    /// <param name="waiting">How many suggestions wait.</param>
    /// <param name="acts">How many acts the trail has.</param>
    /// <param name="unseen">How many of the suggestions have no card.</param>
    /// <param name="whyUnseen">Why they have none, where somebody must mend it.</param>
    public static Page Stats(Wordbook words, CorpusSize size, int outlets, int waiting, int acts, int unseen, Escaped whyUnseen) => new Page(Accent.Quiet)
        .Say(words.CorpusStatsTitle.Bold())
        .Say(Escaped.Join(
            "\n",
            Line(words.CorpusTitle, words.Number(size.Articles)),
            Line(words.StatsSize, Escaped.Own((size.Bytes / Megabyte).ToString("0.0", CultureInfo.InvariantCulture) + " MB")),
            Line(words.StatsOutlets, words.Number(outlets)),
            Line(words.StatsWaiting, words.Number(waiting)),
            unseen == 0 ? Escaped.Empty : Line(words.StatsUnseen, words.Number(unseen)),
            Line(words.StatsActs, words.Number(acts))))
        .Say(whyUnseen.IsEmpty ? Escaped.Empty : Escaped.Of($"⚠️ {whyUnseen}"));

    /// <summary>Which quota is used up.</summary>
    public static Page Excess(Wordbook words, QuotaExcess excess) => Page.Of(
        excess.Which switch
        {
            QuotaKind.Articles => words.QuotaArticles(words.Number(excess.Most)),
            QuotaKind.Megabytes => words.QuotaMegabytes(words.Number(excess.Most)),
            _ => words.QuotaFetches(words.Number(excess.Most)),
        },
        Accent.Notice);

    /// <summary>The way to the pages before and behind.</summary>
    public static Page Turn(this Page page, Wordbook words, string act, int at, int pages) => pages <= 1 ? page : page
        .Say(words.PageOf(words.Number(at + 1), words.Number(pages)).Subtext())
        .Controls(
            Component.Button(CustomId.Of(act, Digits(Math.Max(at - 1, 0)), "back").ToString(), words.EarlierButton, disabled: at == 0),
            Component.Button(CustomId.Of(act, Digits(at + 1), "next").ToString(), words.LaterButton, disabled: at == pages - 1));

    private static Escaped Entry(Wordbook words, ArticleDetails details, bool isRemoved) => Escaped.Join(
        "\n",
        SourceLines.Title(words, details),
        Escaped.Join(" · ", SourceLines.About(words, details), isRemoved ? words.IsRemoved : Escaped.Empty).Subtext());

    private static Escaped Copies(Wordbook words, IReadOnlyList<FoundDuplicate> copies) => copies.Count == 0 ? Escaped.Empty : Escaped.Join(
        "\n",
        [
            words.OtherPrintings.Bold(),
            .. copies.Take(MostCopies).Select(copy => Copy(words, copy)),
            copies.Count > MostCopies ? Escaped.Own("- …") : Escaped.Empty,
        ]);

    private static Escaped Copy(Wordbook words, FoundDuplicate copy)
    {
        var title = Escaped.Text(copy.Details.Title, LongestCopy);
        var about = Escaped.Join(
            " · ",
            title.IsEmpty ? Escaped.Text(words.Untitled) : title,
            Escaped.Text(copy.Details.Source, LongestCopy),
            copy.Details.PublishedAt is { } day ? Escaped.Text(words.Day(day)) : Escaped.Empty,
            words.Alike(words.Percent(copy.Share)));

        return Escaped.Of($"- {about}");
    }

    private static Escaped Line(Escaped name, Escaped value) => Escaped.Of($"{name.Bold()} · {value}");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
