using ResearchBot.Answering;
using ResearchBot.Answering.Stored;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Answering.Stored;

public sealed class QuoteReaderTests
{
    private const string Text = "The river came up by four metres in one night. Nobody was hurt.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(90)]
    [InlineData(0)]
    public async Task A_quote_opens_on_the_words_of_the_article_whether_or_not_texts_are_kept(int days)
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.SetAsync(settings => settings with { RetentionDays = days });
        var answer = await AnsweredAsync(world);

        var shown = Assert.IsType<FoundQuote.Shown>(await world.Get<QuoteReader>().FindAsync(Club, answer, 1, Token));

        Assert.Equal("The river came up by four metres in one night.", shown.Citation.Quote);
        Assert.Equal(Text, shown.Passage.Text);
        Assert.True(shown.IsCurrent);
    }

    [Fact]
    public async Task A_quote_of_an_older_revision_opens_and_says_so()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = await AnsweredAsync(world);
        await world.GivenAsync(("one", "The river came up by five metres in one night."));

        var shown = Assert.IsType<FoundQuote.Shown>(await world.Get<QuoteReader>().FindAsync(Club, answer, 1, Token));

        Assert.Equal(("The river came up by four metres in one night.", 1, false), (shown.Citation.Quote, shown.Citation.Revision, shown.IsCurrent));
    }

    [Fact]
    public async Task Words_of_a_removed_article_are_not_shown()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = await AnsweredAsync(world);

        await world.Get<CatalogWriter>().RemoveAsync(LibraryWorld.Key("one"), Token);

        Assert.IsType<FoundQuote.Withdrawn>(await world.Get<QuoteReader>().FindAsync(Club, answer, 1, Token));
    }

    [Fact]
    public async Task Words_that_the_space_reads_no_longer_are_not_shown()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = await AnsweredAsync(world);

        await world.SetAsync(settings => settings with { ReadsStarter = false });

        Assert.IsType<FoundQuote.Withdrawn>(await world.Get<QuoteReader>().FindAsync(Club, answer, 1, Token));
    }

    [Fact]
    public async Task Nobody_opens_a_quote_of_another_space_or_one_that_is_not_there()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var answer = await AnsweredAsync(world);

        Assert.IsType<FoundQuote.Unknown>(await world.Get<QuoteReader>().FindAsync(Other, answer, 1, Token));
        Assert.IsType<FoundQuote.Unknown>(await world.Get<QuoteReader>().FindAsync(Club, answer, 2, Token));
        Assert.IsType<FoundQuote.Unknown>(await world.Get<QuoteReader>().FindAsync(Club, "no such", 1, Token));
    }

    private static async Task<string> AnsweredAsync(LibraryWorld world)
    {
        await world.GivenAsync(("one", Text));
        var answer = await world.AskAsync("By how many metres did the river come up in one night?");

        return (await world.AskedAndAnsweredAsync(Asked("1"), Assert.IsType<Answer.Grounded>(answer))).AnswerId!;
    }
}
