using CsCheck;
using ResearchBot.Answering.Verification;
using ResearchBot.Corpus;
using Xunit;

namespace ResearchBot.Tests.Answering.Verification;

public sealed class CitationVerifierTests
{
    private const string Source = "It rained. The old bridge near Harlow was closed on Monday because two pillars had moved. Nobody was hurt.";
    private const string Bridge = "The old bridge near Harlow was closed on Monday";

    private static readonly string[] Vocabulary =
    [
        "the", "not", "never", "Harlow", "Ada", "Brandt", "rose", "fell", "40", "1.2", "$3", "percent", "May", "2019", "before", "don't", "UN", "U.S.",
        "twenty-five", "boats", "water", "café", "日本", "😀", "(half", "it,", "said:", "\"quoted\"", "e.g.", "H5N1", "-5", "C++", "a", "10th",
    ];

    [Fact]
    public void A_quote_at_its_offsets_carries_itself() => Assert.Equal(1, CitationVerifier.Verify(Bridge + ".", [Cite(Source, Bridge)]).Score);

    [Theory]
    [InlineData(0, "The old bridge near Harlow was closed on Monday")]
    [InlineData(11, "The old bridge near Barlow was closed on Monday")]
    [InlineData(-1, "The old bridge near Harlow was closed on Monday")]
    [InlineData(100, "The old bridge near Harlow was closed on Monday")]
    public void A_quote_that_is_elsewhere_is_refused(int start, string quote)
    {
        var evidence = new Evidence(Source, new TextSpan(start, start + quote.Length), quote);

        Assert.Equal([new Objection(ObjectionKind.QuoteMoved)], CitationVerifier.Verify(Bridge, [evidence]).Reasons);
        Assert.Equal("The quote is not in the article at its offsets.", CitationVerifier.Verify(Bridge, [evidence]).Reasons[0].ToString());
    }

    [Theory]
    [InlineData("old bridge near", false)]
    [InlineData("old bridge near Harlow", true)]
    [InlineData("It rained.", true)]
    [InlineData("It rained", true)]
    [InlineData("Nobody was", false)]
    [InlineData(".", false)]
    public void A_quote_is_four_words_or_a_whole_sentence(string quote, bool enough) =>
        Assert.Equal(enough, !CitationVerifier.Verify("It rained.", [Cite(Source, quote)]).Reasons.Contains(new Objection(ObjectionKind.QuoteTooShort)));

    [Fact]
    public void A_hyphen_or_a_sign_makes_no_word_more() =>
        Assert.Equal(
            [new Objection(ObjectionKind.QuoteTooShort)],
            CitationVerifier.Verify("About two-thirds of $3.5m.", [Cite("He spent two-thirds of $3.5m on it.", "two-thirds of $3.5m")]).Reasons);

    [Fact]
    public void A_sentence_needs_words_evidence_and_at_most_400_characters()
    {
        Assert.Equal(ObjectionKind.NoEvidence, CitationVerifier.Verify(Bridge, []).Reasons[0].Kind);
        Assert.Equal(ObjectionKind.SentenceEmpty, CitationVerifier.Verify(" . ", [Cite(Source, Bridge)]).Reasons[0].Kind);
        Assert.Equal(ObjectionKind.SentenceTooLong, CitationVerifier.Verify(new string('a', 401), [Cite(Source, Bridge)]).Reasons[0].Kind);
    }

    [Fact]
    public void One_wrong_quote_spoils_the_rest() =>
        Assert.False(CitationVerifier.Verify(Bridge, [Cite(Source, Bridge), new Evidence(Source, new TextSpan(3, 9), "wrong!")]).Supported);

    [Fact]
    public void A_sentence_may_rest_on_two_quotes_together()
    {
        Evidence[] evidence = [Cite(Source, Bridge), Cite(Source, "two pillars had moved")];

        Assert.True(CitationVerifier.Verify("Harlow's old bridge was closed because two pillars had moved.", evidence).Supported);
        Assert.False(CitationVerifier.Verify("Harlow's old bridge was closed because two pillars had moved.", evidence[..1]).Supported);
    }

    [Fact]
    public void A_title_carries_names_and_nothing_else()
    {
        var evidence = Cite("The mayor was not re-elected in the spring of 2019.", "The mayor was not re-elected in the spring") with { Title = "Ada Brandt, 44, loses" };

        Assert.True(CitationVerifier.Verify("The mayor Ada Brandt was not re-elected in the spring.", [evidence]).Supported);
        Assert.False(CitationVerifier.Verify("The mayor, 44, was not re-elected in the spring.", [evidence]).Supported);
    }

    [Fact]
    public void Every_stretch_of_four_words_or_more_is_carried_by_itself() =>
        Gen.Select(Gen.Int[0, Vocabulary.Length - 1].Array[4, 60], Gen.Int[0, 50], Gen.Int[4, 40]).Sample((picks, from, count) =>
        {
            var words = picks.Select(pick => Vocabulary[pick]).ToArray();
            var first = Math.Min(from, words.Length - 4);
            var quote = string.Join(' ', words.Skip(first).Take(count));
            var source = string.Join(' ', words);
            var start = string.Join(' ', words.Take(first)).Length + (first > 0 ? 1 : 0);
            var evidence = new Evidence(source, new TextSpan(start, start + quote.Length), quote);

            Assert.Empty(CitationVerifier.Verify(quote, [evidence]).Reasons);
            Assert.True(CitationVerifier.IsExtract(quote, [source]));
        });

    [Fact]
    public void A_changed_number_is_refused() =>
        Gen.Select(Gen.Int[2, 1_000_000], Gen.Int[2, 1_000_000]).Where((told, cited) => told != cited).Sample((told, cited) =>
            Assert.False(CitationVerifier.Verify($"The council bought {told} boats for the harbour.", [Whole($"The council bought {cited} boats for the harbour.")]).Supported));

    [Fact]
    public void A_number_is_the_same_however_it_is_grouped() =>
        Gen.Int[2, 100_000_000].Sample(number =>
            Assert.True(CitationVerifier.Verify(
                $"The council said it bought {number} boats.",
                [Whole(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The council bought {number:N0} boats for the harbour."))]).Supported));

    [Theory]
    [InlineData("The bridge was closed because two pillars had moved.", true)]
    [InlineData("the BRIDGE near, Harlow was closed", true)]
    [InlineData("The bridge near Harlow's was closed", false)]
    [InlineData("Harlow near the bridge was closed", false)]
    [InlineData("The bridge was opened", false)]
    [InlineData("", false)]
    public void An_extract_keeps_the_words_of_its_quotes_in_order(string sentence, bool extract) =>
        Assert.Equal(extract, CitationVerifier.IsExtract(sentence, [Bridge, "because two pillars had moved"]));

    [Fact]
    public void Leaving_out_a_denial_is_no_extract_that_is_carried() =>
        Assert.False(CitationVerifier.Verify("The court did convict Petrov.", [Whole("The court did not convict Petrov.")]).Supported);

    private static Evidence Whole(string text) => new(text, new TextSpan(0, text.Length), text);

    private static Evidence Cite(string source, string quote)
    {
        var start = source.IndexOf(quote, StringComparison.Ordinal);

        return new Evidence(source, new TextSpan(start, start + quote.Length), quote);
    }
}
