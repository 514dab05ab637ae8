using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Curating;
using ResearchBot.Host.Discord.Jobs;

using static ResearchBot.Host.Discord.Commands.Describe;

namespace ResearchBot.Host.Discord.Commands;

/// <summary>The commands as Discord shows them: to everybody, since the roles that may use them are checked here and not there.</summary>
internal static class CommandList
{
    private const int LongestQuestion = AnswerJob.LongestQuestion;
    private const int LongestName = 100;

    private const int LongestAddress = 2000;

    private static readonly IReadOnlyList<CommandPlace> Everywhere = [CommandPlace.Guild, CommandPlace.BotDirectMessage];

    private static ApplicationCommand Corpus => Command(
        "corpus",
        Below("corpus.add", Text("corpus.add.address", LongestAddress), File("corpus.add.file"), Text("corpus.add.shelf", LongestName, suggests: true)),
        OfArticle("corpus.remove"),
        OfArticle("corpus.restore"),
        Below("corpus.list"),
        OfArticle("corpus.show"),
        OfArticle("corpus.edit"),
        OfArticle("corpus.history"),
        Below("corpus.search", Text("corpus.search.words", LongestQuestion, required: true)),
        Below("corpus.stats"),
        Below("corpus.export", YesNo("corpus.export.history")),
        Below("corpus.import", File("corpus.import.file", required: true)),
        Below("corpus.audit"));

    private static ApplicationCommand Feeds => Command(
        "feeds",
        Below(
            "feeds.add",
            Text("feeds.add.address", LongestAddress, required: true),
            Text("feeds.add.tags", LongestName),
            Number("feeds.add.limit", 1, FeedFilings.MostItems),
            YesNo("feeds.add.review")),
        Below("feeds.list"),
        Below("feeds.remove", Text("feeds.remove.feed", LongestName, required: true, suggests: true)),
        Below("feeds.poll"),
        Below("feeds.import", File("feeds.import.file", required: true), YesNo("feeds.import.review")),
        Below("feeds.export"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApplicationCommand> All { get; } =
    [
        Command(
            "ask",
            Text("ask.question", LongestQuestion, required: true),
            Text("ask.period", LongestName, suggests: true),
            Text("ask.source", LongestName, suggests: true),
            YesNo("ask.private")),
        Command(
            "search",
            Text("search.words", LongestQuestion, required: true),
            Text("search.period", LongestName, suggests: true),
            Text("search.source", LongestName, suggests: true)),
        Command(
            "summarize",
            Below("summarize.article", Text("summarize.article.article", LongestName, required: true, suggests: true)),
            Below("summarize.topic", Text("summarize.topic.topic", LongestQuestion, required: true), Text("summarize.topic.period", LongestName, suggests: true)),
            Below("summarize.period", Text("summarize.period.period", LongestName, required: true, suggests: true))),
        Command("help") with { Contexts = Everywhere },
        Command("stats"),
        Command("gaps"),
        Command("privacy", Below("privacy.export"), Below("privacy.forget")) with { Contexts = Everywhere },
        Command("server") with { Contexts = [CommandPlace.BotDirectMessage] },
        Command("settings"),
        Command("suggest", Text("suggest.address", LongestAddress), File("suggest.file")),
        Corpus,
        Feeds,
        MessageCommand("fact-check"),
        MessageCommand("suggest-source"),
    ];

    private static CommandOption OfArticle(string path) => Below(path, Text($"{path}.article", LongestName, required: true, suggests: true));
}
