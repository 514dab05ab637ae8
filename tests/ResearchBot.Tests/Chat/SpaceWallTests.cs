using System.Text.Json;

using ResearchBot.Answering;
using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Chat.Feedback;
using ResearchBot.Chat.Privacy;
using ResearchBot.Chat.Usage;
using ResearchBot.Corpus;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Chat;

/// <summary>Communities that all write a word of their own into everything, ask with each other's ids, and must never read each other's word.</summary>
public sealed class SpaceWallTests
{
    private const int Spaces = 12;
    private const int Operations = 600;

    private readonly Random _random = new(20240615);
    private readonly List<(SpaceId Space, string Question, string Answer)> _known = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_ids_a_community_holds_it_reads_nothing_of_another()
    {
        await using var world = await LibraryWorld.CreateAsync();

        for (var i = 0; i < Operations; i++)
        {
            var space = new SpaceId($"club:{_random.Next(Spaces)}");

            if (_known.Count == 0 || _random.Next(3) == 0)
            {
                await WriteAsync(world, space, i);
            }
            else
            {
                var read = await ReadAsync(world, space, _known[_random.Next(_known.Count)]);
                Assert.All(
                    Enumerable.Range(0, Spaces).Select(other => new SpaceId($"club:{other}")).Where(other => other != space),
                    other => Assert.DoesNotContain(WordOf(other), read, StringComparison.Ordinal));
            }
        }

        Assert.Equal(Spaces, _known.Select(known => known.Space).Distinct().Count());
    }

    private static string WordOf(SpaceId space) => $"Canary{(char)('A' + int.Parse(space.Value.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture))}!";

    private async Task WriteAsync(LibraryWorld world, SpaceId space, int i)
    {
        var word = WordOf(space);
        var previous = _known.Count > 0 ? _known[_random.Next(_known.Count)].Question : null;
        var citation = ChatWorld.Grounded(space: space).Citations[0] with { Quote = word, Details = new ArticleDetails { Title = word } };
        Answer answer = _random.Next(2) == 0
            ? new Answer.NotInCorpus([new NearestArticle(new ArticleKey(space, word), new ArticleFacets { Title = word })])
            : new Answer.Grounded([new AnswerSentence(word, [1])], [citation], "extractive");
        var asked = ChatWorld.Asked($"{i}", word, "ann") with { Space = space, ThreadId = "77", PreviousId = previous };
        var question = await world.AskedAndAnsweredAsync(asked, answer);
        await world.Get<QuestionStore>().AddMessagesAsync(space, question.Id, [new("10", $"m{i % 7}", 0)], threadId: null, Token);
        await world.Get<FeedbackStore>().ReportAsync(space, question.AnswerId!, "ann", word, Token);
        _known.Add((space, question.Id, question.AnswerId!));
    }

    private async Task<string> ReadAsync(LibraryWorld world, SpaceId space, (SpaceId Space, string Question, string Answer) known)
    {
        var (questions, answers) = (world.Get<QuestionStore>(), world.Get<StoredAnswers>());
        object? read = _random.Next(11) switch
        {
            0 => await questions.FindAsync(space, known.Question, Token),
            1 => await questions.FindByAnswerAsync(space, known.Answer, Token),
            2 => await questions.FindByMessageAsync(space, "10", $"m{_random.Next(7)}", Token),
            3 => await questions.FindLatestInThreadAsync(space, "77", Token),
            4 => await answers.FindAsync(space, known.Answer, Token),
            5 => await answers.FindAsync(space, _known.Select(one => one.Answer), Token),
            6 => await answers.ListCitingAsync(space, new ArticleKey(known.Space, "one"), revision: null, Token),
            7 => await world.Get<Conversations>().ReadAsync(space, known.Question, 10, Token),
            8 => await world.Get<UsageStats>().ReadAsync(space, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, Token),
            9 => await world.Get<FeedbackStore>().ListReportsAsync(space, DateTimeOffset.UnixEpoch, Token),
            _ => await world.Get<MemberData>().ExportAsync(space, "ann", Token),
        };

        return $"{read}\n{JsonSerializer.Serialize(Open(read))}";
    }

    /// <summary>Shows what an abstract type would hide.</summary>
    private static object? Open(object? read) => read switch
    {
        StoredAnswer answer => new { answer.Id, answer.Places, Answer = (object?)answer.Answer },
        IReadOnlyDictionary<string, StoredAnswer> answers => answers.Values.Select(Open).ToList(),
        IReadOnlyList<StoredAnswer> answers => answers.Select(Open).ToList(),
        IReadOnlyList<Exchange> exchanges => exchanges.Select(exchange => new { exchange.Question, Answer = Open(exchange.Answer) }).ToList(),
        _ => read,
    };
}
