using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Answering.Stored;

public sealed class StoredAnswersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_comes_back_word_for_word_after_a_restart()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(("one", "The river came up by four metres in one night. Nobody was hurt."));
        var given = Assert.IsType<Answer.Grounded>(await world.AskAsync("By how many metres did the river come up in one night?"));
        var question = await world.AskedAndAnsweredAsync(Asked("1"), given with { StoodIn = true, Disagreements = [new Disagreement(1, 1, DisagreementKind.Denial)] });

        await world.RestartAsync();
        var stored = await world.Get<StoredAnswers>().FindAsync(Club, question.AnswerId!, Token);
        var read = Assert.IsType<Answer.Grounded>(stored!.Answer);

        Assert.Equivalent(given.Sentences, read.Sentences, strict: true);
        Assert.Equivalent(given.Citations, read.Citations, strict: true);
        Assert.Equal((true, given.Composer, given.AsOf), (read.StoodIn, read.Composer, read.AsOf));
        Assert.Equal(new Disagreement(1, 1, DisagreementKind.Denial), Assert.Single(read.Disagreements));
        Assert.Equal(read.Citations.Select(citation => citation.Span), stored.Places.Select(place => place.Span));
    }

    [Fact]
    public async Task What_was_declined_or_failed_comes_back_too()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var near = new NearestArticle(new ArticleKey(Club, "two"), new ArticleFacets { Title = "Storks", Tags = ["birds"], PublishedAt = new DateOnly(2024, 1, 2) });
        var declined = await world.AskedAndAnsweredAsync(Asked("1"), new Answer.NotInCorpus([near]));
        var failed = await world.AskedAndAnsweredAsync(Asked("2"), new Answer.Unavailable("18ff"));

        var found = await world.Get<StoredAnswers>().FindAsync(Club, [declined.AnswerId!, failed.AnswerId!, "no such"], Token);

        Assert.Equivalent(near, Assert.Single(Assert.IsType<Answer.NotInCorpus>(found[declined.AnswerId!].Answer).Nearest), strict: true);
        Assert.Equal(new Answer.Unavailable("18ff"), found[failed.AnswerId!].Answer);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task Of_a_fact_check_the_citations_are_kept_and_the_words_of_others_are_not()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var (store, cited) = (world.Get<QuestionStore>(), Grounded().Citations);
        var begun = await store.BeginAsync(Asked("1", text: "") with { Kind = QuestionKind.FactCheck }, Token);
        var check = new FactCheck.Checked([new CheckedClaim("The Quetzalwort nests in the quarry.", ClaimStanding.Contradicted, [1])], cited, Left: 0);

        var id = await store.FinishAsync(Club, begun.Question.Id, check, new Timing(TimeSpan.FromSeconds(1)), Token);
        var stored = await world.Get<StoredAnswers>().FindAsync(Club, id!, Token);

        Assert.Equal((AnswerOutcome.Grounded, null, "one"), (stored!.Outcome, stored.Answer, Assert.Single(stored.Places).Article.Id));
        Assert.DoesNotContain("Quetzalwort", world.CatalogBytes(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_answer_to_a_question_takes_the_place_of_the_first()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var first = await world.AskedAndAnsweredAsync(Asked("1"), Grounded("one"));
        var second = await world.AskedAndAnsweredAsync(Asked("1"), Grounded("two"));
        var answers = world.Get<StoredAnswers>();

        Assert.Equal(first.AnswerId, second.AnswerId);
        Assert.Equal("two", Assert.Single((await answers.FindAsync(Club, first.AnswerId!, Token))!.Places).Article.Id);
        Assert.Empty(await answers.ListCitingAsync(Club, LibraryWorld.Key("one"), revision: null, Token));
    }

    [Fact]
    public async Task A_correction_finds_every_answer_that_cites_an_article()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var old = await world.AskedAndAnsweredAsync(Asked("1"), Grounded("one", revision: 1));
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await world.AskedAndAnsweredAsync(Asked("2"), Grounded("one", revision: 2));
        await world.AskedAndAnsweredAsync(Asked("3"), Grounded("two"));
        await world.AskedAndAnsweredAsync(Asked("4"), Grounded("one", space: Club));
        await world.AskedAndAnsweredAsync(Asked("5") with { Space = Other }, Grounded("one"));
        var answers = world.Get<StoredAnswers>();

        async Task<IEnumerable<string>> CitingAsync(SpaceId space, int? revision) =>
            (await answers.ListCitingAsync(space, LibraryWorld.Key("one"), revision, Token)).Select(answer => answer.Id);

        Assert.Equal([old.AnswerId, later.AnswerId], await CitingAsync(Club, revision: null));
        Assert.Equal([later.AnswerId], await CitingAsync(Club, revision: 2));
        Assert.Single(await CitingAsync(Other, revision: null));
        Assert.Equal([Club, Other], await answers.ListSpacesCitingAsync(LibraryWorld.Key("one"), Token));
    }

    [Fact]
    public async Task Another_space_reads_no_answer_of_it()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var question = await world.AskedAndAnsweredAsync(Asked("1"));

        Assert.Null(await world.Get<StoredAnswers>().FindAsync(Other, question.AnswerId!, Token));
        Assert.Empty(await world.Get<StoredAnswers>().FindAsync(Other, [question.AnswerId!], Token));
    }

    [Fact]
    public async Task Two_catalogs_name_the_same_question_differently()
    {
        await using var one = await LibraryWorld.CreateAsync();
        await using var two = await LibraryWorld.CreateAsync();

        Assert.NotEqual((await one.AskedAndAnsweredAsync(Asked("1"))).AnswerId, (await two.AskedAndAnsweredAsync(Asked("1"))).AnswerId);
    }
}
