using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Tests.Retrieval.Ranking;

using Xunit;

namespace ResearchBot.Tests.Answering;

public sealed class PassageDraftCheckTests
{
    private const string Herons = "Herons nest in the old quarry.";

    [Theory]
    [InlineData(100, 130, true)]
    [InlineData(99, 130, false)]
    [InlineData(100, 131, false)]
    [InlineData(120, 110, false)]
    [InlineData(0, 30, false)]
    public void A_sentence_stays_whose_quote_lies_in_its_passage(int start, int end, bool stays)
    {
        var sentence = new DraftSentence(Herons, [new DraftQuote(Candidates.Passage("birds", 100, Herons), new TextSpan(start, end))]);

        var kept = new PassageDraftCheck().Keep(new Draft([sentence], "model"));

        Assert.Equal(stays, kept.Sentences.Count == 1);
    }

    [Fact]
    public void One_bad_quote_drops_the_sentence_and_no_other()
    {
        var passage = Candidates.Passage("birds", 0, Herons);
        var good = new DraftSentence(Herons, [new DraftQuote(passage, new TextSpan(0, 30))]);
        var bad = good with { Quotes = [.. good.Quotes, new DraftQuote(passage, new TextSpan(10, 5))] };

        Assert.Equal([good], new PassageDraftCheck().Keep(new Draft([bad, good], "model")).Sentences);
    }
}
