using ResearchBot.Answering.FactChecking;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Corpus;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Answering.FactChecking;

public sealed class StarterFactCheckTests(StarterWorld starter, ITestOutputHelper output) : IClassFixture<StarterWorld>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_claim_on_the_starter_articles_is_judged_wrongly()
    {
        foreach (var (claim, wanted) in StarterClaims.Known.Concat(StarterClaims.Fresh))
        {
            Assert.True(await JudgeAsync(claim) is var got && (got == wanted || got == ClaimStanding.NotInCorpus), $"{got}: {claim}");
        }
    }

    [Fact]
    public async Task Most_claims_that_the_starter_articles_decide_are_decided()
    {
        var decided = 0;
        var decidable = StarterClaims.Known.Concat(StarterClaims.Fresh).Where(entry => entry.Standing != ClaimStanding.NotInCorpus).ToList();

        foreach (var (claim, wanted) in decidable)
        {
            var got = await JudgeAsync(claim);
            decided += got == wanted ? 1 : 0;

            if (got != wanted)
            {
                output.WriteLine($"not decided: {claim}");
            }
        }

        output.WriteLine($"decided {decided} of {decidable.Count}");
        Assert.True(decided >= .8 * decidable.Count, $"{decided} of {decidable.Count}");
    }

    [Fact]
    public async Task A_message_is_checked_claim_by_claim_with_quotes_that_stand_in_the_articles()
    {
        var check = await CheckAsync(
            """
            Hey all! Did you see this?
            > Newsom signed SB 1047 into law
            I think it is awful. **Gavin Newsom vetoed SB 1047** on 12 October 2024, see <https://example.org/a?b=c>.
            It was introduced by Scott Wiener in February 2024; Bananas are rich in potassium.
            """);

        Assert.Equal(
            [
                ("Gavin Newsom vetoed SB 1047 on 12 October 2024.", ClaimStanding.Contradicted),
                ("It was introduced by Scott Wiener in February 2024", ClaimStanding.Supported),
                ("Bananas are rich in potassium.", ClaimStanding.NotInCorpus),
            ],
            check.Claims.Select(claim => (claim.Text, claim.Standing)));
        Assert.Equal("12 October 2024", check.Claims[0].Differs);
        Assert.Equal(Enumerable.Range(1, check.Citations.Count), check.Citations.Select(citation => citation.Number));
        Assert.Equal(Enumerable.Range(1, check.Citations.Count), check.Claims.SelectMany(claim => claim.Citations).Distinct());
        Assert.Equal((0, check.Citations.Max(citation => citation.Details.PublishedAt)), (check.Left, check.AsOf));

        var articles = await (await starter.OpenAsync()).Get<ArticleCatalog>().FindInUseAsync(check.Citations.Select(citation => citation.Article), Token);
        Assert.All(check.Citations, citation => Assert.Equal(citation.Span.Of(articles[citation.Article].Text), citation.Quote));
    }

    [Fact]
    public async Task The_first_ten_claims_are_checked_and_it_is_said_how_many_are_left()
    {
        var check = await CheckAsync(string.Join('\n', Enumerable.Range(1, 14).Select(i => $"GPT-{i} was released by OpenAI in {1990 + i}.")));

        Assert.Equal((10, 4), (check.Claims.Count, check.Left));
    }

    [Fact]
    public async Task Another_space_is_not_looked_into()
    {
        var world = await starter.OpenAsync();
        var elsewhere = new PassageFilter(new SpaceScope(new SpaceId("elsewhere")));
        var check = Assert.IsType<FactCheck.Checked>(await world.Get<FactChecker>().CheckAsync("OpenAI released GPT-4 on 14 March 2023.", elsewhere, Token));

        Assert.Equal(ClaimStanding.NotInCorpus, Assert.Single(check.Claims).Standing);
        Assert.Empty(check.Citations);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("Hi all, thanks!")]
    [InlineData("When did the EU AI Act enter into force?")]
    [InlineData("I love this bot, it is so cool and useful for us")]
    [InlineData("> GPT-4 was released in 2023.")]
    [InlineData("“GPT-4 was released in 2023,” he said.")]
    [InlineData("https://example.org/gpt-4-was-released-in-2023")]
    [InlineData("```GPT-4 was released in 2023```")]
    [InlineData("!!! ??? *** >>> ((( ))) @@@ ###")]
    public async Task What_asserts_nothing_is_not_checked(string message) =>
        Assert.IsType<FactCheck.NothingToCheck>(await (await starter.OpenAsync()).Get<FactChecker>().CheckAsync(message, LibraryWorld.Everything, Token));

    private async Task<FactCheck.Checked> CheckAsync(string message) =>
        Assert.IsType<FactCheck.Checked>(await (await starter.OpenAsync()).Get<FactChecker>().CheckAsync(message, LibraryWorld.Everything, Token));

    private async Task<ClaimStanding> JudgeAsync(string claim) => Assert.Single((await CheckAsync(claim)).Claims).Standing;
}
