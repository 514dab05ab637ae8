using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Words;

using Xunit;

namespace ResearchBot.Tests.Indexing.Words;

public sealed class WordFormatTests
{
    private static readonly Lexicon Lexicon = new(
        2, 1, new Dictionary<string, TermFrequency> { ["heron"] = new(2, 1), ["lake"] = new(1, 1), ["ärger"] = new(1, 1) }, 1, 1);

    private static readonly string[] Terms = ["heron", "lake", "ärger", "stork", ""];

    /// <summary>Pairs of characters overlap, and forms of one word share a position.</summary>
    private static readonly Gen<Token[]> Words =
        Gen.Select(Gen.Int[0, 4].Select(at => Terms[at]), Gen.Int[0, 3], Gen.Int[-2, 300], Gen.Int[1, 40]).Array[0, 200].Select(parts =>
        {
            var (position, start) = (-1, 2);

            return parts.Select(part => new Token(part.Item1, position += part.Item2, new TextSpan(start += part.Item3 + 2, start + part.Item4))).ToArray();
        });

    [Fact]
    public void Words_come_back_as_they_were() =>
        Words.Sample(words => Assert.Equal(words, Written(words, LexiconNumbers.Of(Lexicon))));

    [Fact]
    public void Terms_may_be_numbered_as_they_are_met() => Words.Sample(words => Assert.Equal(words, Written(words, new MetTerms())));

    [Fact]
    public void A_term_of_the_lexicon_takes_less_room_than_its_letters() =>
        Assert.True(new WordFormat(LexiconNumbers.Of(Lexicon)).Write([new Token("heron", 0, new TextSpan(0, 5))]).Length <= "heron".Length);

    private static IReadOnlyList<Token> Written(Token[] words, ITermNumbers numbers)
    {
        var format = new WordFormat(numbers);

        return format.Read(format.Write(words));
    }
}
