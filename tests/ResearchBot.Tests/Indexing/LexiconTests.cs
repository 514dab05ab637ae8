using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Indexing.Words;

using Xunit;

namespace ResearchBot.Tests.Indexing;

public sealed class LexiconTests
{
    [Fact]
    public void Terms_are_counted_once_a_passage_and_once_an_article()
    {
        var terms = new MetTerms();
        var counter = new LexiconCounter(terms, sampleSize: 10);
        counter.Add(2, [Words("heron heron", terms), Words("nest lake", terms)]);
        counter.Add(0, [Words("heron", terms)]);

        var lexicon = counter.Count();

        Assert.Equal((3, 2), (lexicon.Passages, lexicon.Articles));
        Assert.Equal(new TermFrequency(2, 2), lexicon.Terms["heron"]);
        Assert.Equal(new TermFrequency(1, 1), lexicon.Terms["lake"]);
        Assert.Equal((3, 3.5f), (lexicon.PassageLength, lexicon.ArticleLength));
    }

    [Fact]
    public void An_empty_corpus_has_lengths_that_can_be_divided_by()
    {
        var lexicon = new LexiconCounter(new MetTerms(), sampleSize: 10).Count();

        Assert.Equal((1f, 1f), (lexicon.PassageLength, lexicon.ArticleLength));
        Assert.Equal(Bm25.Idf(0, 0), lexicon.PassageWeight("heron"));
    }

    [Fact]
    public void A_term_that_the_corpus_lacks_weighs_most()
    {
        var terms = new MetTerms();
        var counter = new LexiconCounter(terms, sampleSize: 10);
        counter.Add(0, [Words("heron", terms), Words("lake", terms)]);
        var lexicon = counter.Count();

        Assert.Equal(Bm25.Idf(2, 0), lexicon.PassageWeight("stork"));
        Assert.True(lexicon.PassageWeight("stork") > lexicon.PassageWeight("heron"));
        Assert.True(lexicon.ArticleWeight("stork") > lexicon.ArticleWeight("heron"));
    }

    [Theory]
    [InlineData(7, 10, 1)]
    [InlineData(10, 10, 1)]
    [InlineData(11, 10, 2)]
    [InlineData(100, 10, 16)]
    [InlineData(1_000, 64, 16)]
    public void The_sample_is_every_nth_passage_of_the_whole_corpus(int passages, int size, int step)
    {
        var terms = new MetTerms();
        var counter = new LexiconCounter(terms, size);

        for (var i = 0; i < passages; i++)
        {
            counter.Add(0, [Words($"w{i}", terms)]);
        }

        Assert.True(counter.Sample.Count <= size);
        Assert.Equal(
            Enumerable.Range(0, passages).Where(i => i % step == 0).Select(i => $"w{i}"), counter.Sample.Select(passage => passage.Counts.Keys.Single()));
    }

    private static NumberedWords Words(string text, MetTerms terms) => NumberedWords.Of([.. text.Split(' ').Select((word, position) => new Token(word, position, default))], terms);
}
