using ResearchBot.Corpus;
using ResearchBot.Emulators.Discord.Showing;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Messages;

public sealed class QuoteViewTests
{
    [Fact]
    public void The_quoted_words_stand_in_bold_in_their_passage()
    {
        var page = QuoteView.Of(Wordbook.English, Samples.Citation(1, Samples.Treaty) with { Page = 3 }, Samples.Text);
        var shown = Posted.Shown(page)[0];

        Assert.Equal(
            """
            Harbour treaty signed
            Fjord Times · Ada Berg · 4 May 2021 · report · page 3
            Ministers met in Oslo for two days. The harbour treaty was signed in Oslo on 3 May 2021. It regulates fishing off the coast.

            Fishermen had waited for it for years.
            Open the article at this quote
            """,
            Posted.Words(page));
        Assert.Contains(shown.Nodes, node => node.Kind is MarkupKind.Bold && node.Words() == Samples.Quote);
        Assert.All(shown.Links, link => Assert.StartsWith("https://news.example/treaty#page=3", link.Target, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_article_is_cut_around_the_quote_between_sentences()
    {
        var filler = string.Concat(Enumerable.Repeat("This sentence is somewhere else. ", 60));
        var text = filler + Samples.Quote + " " + filler;
        var citation = Samples.Citation(1, Samples.Treaty) with { Span = new TextSpan(filler.Length, filler.Length + Samples.Quote.Length) };

        var passage = Posted.Words(QuoteView.Of(Wordbook.English, citation, text)).Split('\n')[2];

        Assert.StartsWith("… This sentence is somewhere else. This", passage, StringComparison.Ordinal);
        Assert.Contains($"somewhere else. {Samples.Quote} This", passage, StringComparison.Ordinal);
        Assert.EndsWith("somewhere else. …", passage, StringComparison.Ordinal);
        Assert.InRange(passage.Length, 600, 1100);
    }

    [Fact]
    public void A_sentence_without_end_is_cut_between_words()
    {
        var filler = string.Concat(Enumerable.Repeat("word ", 1000));
        var text = filler + "the quoted words" + " " + filler;
        var citation = Samples.Citation(1, Samples.Treaty) with { Span = new TextSpan(filler.Length, filler.Length + 16), Quote = "the quoted words" };

        var passage = Posted.Words(QuoteView.Of(Wordbook.English, citation, text)).Split('\n')[2];

        Assert.StartsWith("… word word", passage, StringComparison.Ordinal);
        Assert.EndsWith("word word …", passage, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_text_is_not_the_quoted_one_the_quote_stands_alone()
    {
        var page = QuoteView.Of(Wordbook.English, Samples.Citation(1, Samples.Treaty), "Something else altogether.");

        Assert.Contains(Samples.Quote, Posted.Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", Posted.Words(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_longest_quote_fits_into_one_message(bool isPlain)
    {
        var text = string.Concat(Enumerable.Repeat("*_[(", 2000));
        var citation = Samples.Citation(1, Samples.Treaty with { Title = text, Source = text, Author = text }) with { Span = new TextSpan(0, text.Length), Quote = text };

        MessageLimits.Check(Assert.Single(Posted.Json(QuoteView.Of(Wordbook.English, citation, text), StyleOf(isPlain))));
    }

    private static PageStyle StyleOf(bool isPlain) => isPlain ? PageStyle.Plain : PageStyle.Rich;
}
