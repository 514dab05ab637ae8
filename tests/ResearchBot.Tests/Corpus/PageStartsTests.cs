using ResearchBot.Corpus;

using Xunit;

namespace ResearchBot.Tests.Corpus;

public sealed class PageStartsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 3)]
    [InlineData(150, 3)]
    [InlineData(9_000, 4)]
    public void A_place_lies_on_the_last_page_that_begins_before_it(int offset, int page) =>
        Assert.Equal(page, PageStarts.PageAt([0, 100, 100, 400], offset));

    [Fact]
    public void Without_pages_there_is_no_page() => Assert.Null(PageStarts.PageAt([], 5));
}
