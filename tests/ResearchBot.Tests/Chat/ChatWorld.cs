using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Spaces;
using ResearchBot.Tests.Doubles;

namespace ResearchBot.Tests.Chat;

/// <summary>A community that asks.</summary>
internal static class ChatWorld
{
    public static SpaceId Club { get; } = new("club:1");

    public static SpaceId Other { get; } = new("club:2");

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public static AskedQuestion Asked(string source, string text = "Where do herons nest?", string member = "ann") => new()
    {
        Space = Club,
        Source = source,
        Kind = QuestionKind.Command,
        MemberId = member,
        ChannelId = "10",
        Text = text,
        Language = "en-GB",
    };

    public static Answer.Grounded Grounded(string article = "one", int revision = 1, SpaceId? space = null) => new(
        [new AnswerSentence("Herons nest in the old quarry.", [1])],
        [
            new Citation(
                1,
                new ArticleKey(space ?? SpaceId.Default, article),
                revision,
                new ArticleDetails { Title = "Birds", Source = "Post", PublishedAt = new DateOnly(2024, 5, 1), Tags = ["birds"] },
                new TextSpan(3, 33),
                "Herons nest in the old quarry."),
        ],
        "extractive");

    /// <summary>Asks, and answers.</summary>
    public static async Task<StoredQuestion> AskedAndAnsweredAsync(this LibraryWorld world, AskedQuestion asked, Answer? answer = null, Timing? timing = null)
    {
        var store = world.Get<QuestionStore>();
        var begun = await store.BeginAsync(asked, Token);
        await store.FinishAsync(asked.Space, begun.Question.Id, answer ?? Grounded(), timing ?? new Timing(TimeSpan.FromSeconds(1)), Token);

        return (await store.FindAsync(asked.Space, begun.Question.Id, Token))!;
    }

    public static Task SetAsync(this LibraryWorld world, Func<SpaceSettings, SpaceSettings> change) =>
        world.Get<SpaceSettingsStore>().ChangeAsync(Club, change, Token);
}
