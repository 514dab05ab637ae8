using ResearchBot.Answering;
using ResearchBot.Answering.Stored;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Answering;

public sealed class CitedPageTests
{
    private const string FirstPage = "Annual report of the harbour board, with all its figures.\n\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quote_knows_its_page_when_it_is_found_stored_and_opened()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var draft = LibraryWorld.Draft("one", FirstPage + "The river came up by four metres in one night. Nobody was hurt.");
        await world.GivenAsync(draft with { Pages = [0, FirstPage.Length] });

        var given = Assert.IsType<Answer.Grounded>(await world.AskAsync("By how many metres did the river come up in one night?"));
        var question = await world.AskedAndAnsweredAsync(ChatWorld.Asked("1"), given);
        var stored = await world.Get<StoredAnswers>().FindAsync(ChatWorld.Club, question.AnswerId!, Token);
        var opened = Assert.IsType<FoundQuote.Shown>(await world.Get<QuoteReader>().FindAsync(ChatWorld.Club, question.AnswerId!, 1, Token));

        Assert.Equal(2, given.Citations[0].Page);
        Assert.Equal(2, Assert.IsType<Answer.Grounded>(stored!.Answer).Citations[0].Page);
        Assert.Equal(2, opened.Citation.Page);
    }
}
