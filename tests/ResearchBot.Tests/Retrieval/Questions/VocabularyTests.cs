using ResearchBot.Indexing;
using ResearchBot.Retrieval.Questions;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Questions;

public sealed class VocabularyTests
{
    private readonly Vocabulary _vocabulary = Vocabulary.Of(new Lexicon(
        100,
        10,
        "conquer conquest conquis 1950 1951 treati treatis treatment ctenophor fossil fossa harbor harvest inter internat guarante"
            .Split(' ').Index().ToDictionary(term => term.Item, term => new TermFrequency(20 - term.Index, 1)),
        100,
        1_000));

    [Theory]
    [InlineData("conquer", "conquest")]
    [InlineData("treati", "treatis")]
    [InlineData("harbor", "")]
    [InlineData("1950", "")]
    [InlineData("", "")]
    public void A_family_looks_like_forms_of_one_word(string term, string family) =>
        Assert.Equal(family, string.Join(' ', _vocabulary.FamilyOf(term)));

    [Theory]
    [InlineData("ctenphor", "ctenophor")]
    [InlineData("ctneophor", "ctenophor")]
    [InlineData("gaurante", "guarante")]
    [InlineData("harbr", "harbor")]
    [InlineData("fosil", "fossil")]
    [InlineData("fossil", "")]
    [InlineData("1952", "")]
    [InlineData("zzzzzz", "")]
    [InlineData("iter", "")]
    public void A_word_that_the_corpus_lacks_is_taken_for_the_nearest(string term, string corrections) =>
        Assert.Equal(corrections, string.Join(' ', _vocabulary.CorrectionsOf(term)));

    [Theory]
    [InlineData("heron", "heron", 0)]
    [InlineData("heron", "herons", 1)]
    [InlineData("heron", "hreon", 1)]
    [InlineData("heron", "baron", 2)]
    [InlineData("heron", "", 5)]
    [InlineData("", "", 0)]
    public void The_distance_counts_slips_of_the_pen(string one, string other, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(one, other, 9));
        Assert.Equal(distance, EditDistance.Between(other, one, 9));
    }
}
