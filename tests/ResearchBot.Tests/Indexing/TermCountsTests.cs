using CsCheck;

using ResearchBot.Indexing;

using Xunit;

namespace ResearchBot.Tests.Indexing;

public sealed class TermCountsTests
{
    [Fact]
    public void The_words_of_several_texts_are_those_of_one() =>
        Gen.Int[0, 9].Select(word => $"w{word}").Array[0, 20].Array[0, 5].Sample(texts =>
        {
            var (sum, whole) = (TermCounts.Sum([.. texts.Select(TermCounts.Of)]), TermCounts.Of(texts.SelectMany(text => text)));

            Assert.Equal(whole.Length, sum.Length);
            Assert.Equal(whole.Counts.OrderBy(term => term.Key), sum.Counts.OrderBy(term => term.Key));
        });
}
