using System.CommandLine;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Host.Terminal.Articles;
using ResearchBot.Host.Terminal.Asking;
using ResearchBot.Research;

namespace ResearchBot.Host.Terminal.Research;

/// <summary><c>summarize</c>: an article, a topic or a time.</summary>
internal static class SummarizeVerb
{
    public static Command Create(VerbRunner runner)
    {
        var id = new Argument<string?>("article-id") { Description = "Summarise this article.", Arity = ArgumentArity.ZeroOrOne };
        var topic = new Option<string?>("--topic") { Description = "Summarise what the corpus has on a topic.", HelpName = "TEXT" };
        var json = Options.Json();
        var filter = new FilterOptions();
        var command = new Command("summarize", "Summarise an article, a topic or a time, with a citation for every sentence.") { id, topic, json };
        filter.AddTo(command);
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var narrowed = filter.Read(parsed);
            var (words, summarize) = (parsed.GetValue(id), parsed.GetValue(topic)) switch
            {
                ({ } article, null) => (article, (Func<Task<Answer>>)(() => ArticleAsync(session, new ArticleKey(narrowed.Scope.Spaces.First(), article), cancellationToken))),
                (null, { } text) when !string.IsNullOrWhiteSpace(text) => (text, () => session.Get<Summarizer>().SummarizeTopicAsync(text, narrowed, cancellationToken)),
                (null, null) when narrowed.Period is not null => ("", () => session.Get<Summarizer>().SummarizePeriodAsync(narrowed, cancellationToken)),
                (null, _) => throw new UsageException("Say what to summarise: an article's id, --topic TEXT, or a time with --since or --until."),
                _ => throw new UsageException("Give either an article's id or --topic, not both."),
            };

            await session.OpenAsync(cancellationToken);
            var started = TimeProvider.System.GetTimestamp();
            var answer = await summarize();
            await AskVerb.WriteAsync(session, answer, AnswerView.Of(words, answer, TimeProvider.System.GetElapsedTime(started)), parsed.GetValue(json));

            return AnswerPage.CodeOf(answer);
        }));

        return command;
    }

    private static async Task<Answer> ArticleAsync(VerbSession session, ArticleKey key, CancellationToken cancellationToken) =>
        await session.Get<Corpus.Catalog.ArticleCatalog>().FindAsync(key, cancellationToken) is { RemovedAt: null }
            ? await session.Get<Summarizer>().SummarizeArticleAsync(key, cancellationToken)
            : throw ShowVerb.Unknown(key);
}
