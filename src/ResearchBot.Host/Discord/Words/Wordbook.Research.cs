using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Fact checks, summaries and searches.</content>
internal sealed partial class Wordbook
{
    public Escaped FactCheckTitle => Say();

    public Escaped FactCheckNote => Say();

    public Escaped Supported => Say();

    public Escaped Contradicted => Say();

    public Escaped Unknown => Say();

    public Escaped NothingToCheck => Say();

    public Escaped NothingToSummarize => Say();

    public Escaped PeriodNotRead => Say();

    public Escaped NothingFound => Say();

    public Escaped WholeBelow => Say();

    public Escaped DiffersIn(Escaped words) => Say(words);

    public Escaped ClaimsLeft(long claims) => SayCount(claims);

    public Escaped CheckedMessage(Escaped link) => Say(link);

    public Escaped SummaryOf(Escaped what) => Say(what);

    public Escaped Found(long articles, Escaped words) => SayCount(articles, words);
}
