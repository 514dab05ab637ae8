using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Chat.Feedback;
using ResearchBot.Chat.Gaps;
using ResearchBot.Chat.Usage;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Answers to lay out.</summary>
internal static class Samples
{
    public const string Text =
        "Ministers met in Oslo for two days. The harbour treaty was signed in Oslo on 3 May 2021. It regulates fishing off the coast.\n\nFishermen had waited for it for years.";

    public const string Quote = "The harbour treaty was signed in Oslo on 3 May 2021.";

    public static ArticleDetails Treaty { get; } = new()
    {
        Title = "Harbour treaty signed",
        Source = "Fjord Times",
        Author = "Ada Berg",
        PublishedAt = new DateOnly(2021, 5, 4),
        Url = "https://news.example/treaty",
        Kind = ArticleKind.Report,
    };

    public static FactCheck.Checked Check { get; } = new(
        [
            new CheckedClaim("The treaty was signed in Oslo.", ClaimStanding.Supported, [1]),
            new CheckedClaim("It was signed in 1999.", ClaimStanding.Contradicted, [1]) { Differs = "1999" },
            new CheckedClaim("Everybody danced.", ClaimStanding.NotInCorpus, []),
        ],
        [Citation(1, Treaty)],
        Left: 2);

    public static UsageReport Usage { get; } = new()
    {
        Questions = 12_340,
        Answered = 9_000,
        Declined = 3_000,
        Failed = 0,
        ByKind = new Dictionary<QuestionKind, int>(),
        Feedback = new FeedbackCounts(40, 4, 1),
        Median = TimeSpan.FromSeconds(1.2),
        Percentile95 = TimeSpan.FromSeconds(14.2),
        SlowSteps = [new SlowStep("compose", 4, TimeSpan.FromSeconds(9.5))],
        Unanswered = [new UnansweredQuestion("Who won the cup?", 7, DateTimeOffset.UnixEpoch), new UnansweredQuestion("What is *this*?", 1, DateTimeOffset.UnixEpoch)],
    };

    public static UsageReport NoUsage { get; } = Usage with { Questions = 0 };

    /// <summary>Gaps, each with a question.</summary>
    public static IReadOnlyList<Gap> Gaps(string text, int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Gap($"{number:x24}", text, [Asked(text), Asked(text)], 1))];

    /// <summary>An answer that came later.</summary>
    public static LateAnswer Late(string text) => new(
        Asked(text),
        new StoredAnswer { Id = "a1", Space = SpaceId.Default, Outcome = AnswerOutcome.Grounded, Answer = Answer(), Places = [], StoredAt = DateTimeOffset.UnixEpoch },
        MayBePosted: false,
        Attempts: 0);

    /// <summary>One sentence with one citation.</summary>
    public static Answer.Grounded Answer(ArticleDetails? details = null, string sentence = Quote, string quote = Quote) =>
        new([new AnswerSentence(sentence, [1])], [Citation(1, details ?? Treaty, quote)], "extractive");

    /// <summary>One sentence with one citation, of an article that others printed too.</summary>
    public static Answer.Grounded Printed(params IReadOnlyList<string> outlets)
    {
        var answer = Answer();

        return answer with
        {
            Citations =
            [
                answer.Citations[0] with
                {
                    Also = [.. outlets.Select((outlet, i) => new Printing(new ArticleKey(SpaceId.Default, $"copy{i}"), new ArticleFacets { Title = Treaty.Title, Source = outlet }))],
                },
            ],
        };
    }

    /// <summary>Many sentences, each with a citation of an article of its own.</summary>
    public static Answer.Grounded Long(int sentences, Func<int, ArticleDetails> details, string sentence = Quote) => new(
        [.. Enumerable.Range(1, sentences).Select(number => new AnswerSentence(sentence, [number]))],
        [.. Enumerable.Range(1, sentences).Select(number => Citation(number, details(number), Quote))],
        "extractive");

    private static StoredQuestion Asked(string text) => new()
    {
        Id = "q1",
        Space = SpaceId.Default,
        Kind = QuestionKind.Mention,
        AskedAt = DateTimeOffset.UnixEpoch,
        MemberId = "7",
        Text = text,
        Messages = [],
    };

    public static Citation Citation(int number, ArticleDetails details, string quote = Quote)
    {
        var start = Math.Max(0, Text.IndexOf(quote, StringComparison.Ordinal));

        return new Citation(number, new ArticleKey(SpaceId.Default, $"article-{number}"), 1, details, new TextSpan(start, start + quote.Length), quote);
    }
}
