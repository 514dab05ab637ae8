using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Messages;

public sealed class AnswerMessageTests
{
    private static readonly Wordbook Words = Wordbook.English;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_shows_its_sentence_its_source_and_what_can_be_done(bool isPlain)
    {
        var page = AnswerMessage.Of(Words, Samples.Answer(), "a1", "When was the treaty signed?", StyleOf(isPlain));

        Assert.Equal(
            """
            When was the treaty signed?
            The harbour treaty was signed in Oslo on 3 May 2021. [1]

            [1] Harbour treaty signed
            Fjord Times · Ada Berg · 4 May 2021 · report
            As of 4 May 2021 · In the articles’ own words
            Quote 1
            Ask a follow-up
            Report
            """,
            Posted.Words(page, StyleOf(isPlain)).Replace("[1]\n[1]", "[1]\n\n[1]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "Also printed by Outlet 1")]
    [InlineData(3, "Also printed by Outlet 1, Outlet 2, Outlet 3")]
    [InlineData(5, "Also printed by Outlet 1, Outlet 2, Outlet 3 and 2 more")]
    public void Who_else_printed_a_source_stands_below_it(int outlets, string line)
    {
        var page = AnswerMessage.Of(Words, Samples.Printed([.. Enumerable.Range(1, outlets).Select(number => $"Outlet {number}"), "Fjord Times", "outlet 1"]), "a1");

        Assert.Contains($"Fjord Times · Ada Berg · 4 May 2021 · report\n{line}\n", Posted.Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_marker_opens_the_article_at_the_quoted_words()
    {
        var shown = Posted.Shown(AnswerMessage.Of(Words, Samples.Answer(), "a1"))[0];

        Assert.Equal("https://news.example/treaty#:~:text=The%20harbour%20treaty%20was%20signed%20in%20Oslo%20on%203%20May%202021.", shown.Links[0].Target);
        Assert.Equal("[1]", shown.Links[0].Text);
        Assert.Equal("https://news.example/treaty", shown.Links[1].Target);
    }

    [Fact]
    public void Of_an_article_with_pages_the_pages_are_named_and_opened()
    {
        var one = Samples.Citation(1, Samples.Treaty) with { Page = 12 };
        var two = Samples.Citation(2, Samples.Treaty) with { Page = 3, Article = one.Article };
        var answer = new Answer.Grounded([new AnswerSentence("One.", [1]), new AnswerSentence("Two.", [2])], [one, two], "extractive");

        var page = AnswerMessage.Of(Words, answer, "a1");

        Assert.Contains("report · pages 3, 12", Posted.Words(page), StringComparison.Ordinal);
        Assert.Equal("https://news.example/treaty#page=12", Posted.Shown(page)[0].Links[0].Target);
    }

    [Fact]
    public void Sources_that_differ_are_named()
    {
        var answer = Samples.Long(2, _ => Samples.Treaty) with { Disagreements = [new Disagreement(1, 2, DisagreementKind.Figures)] };

        Assert.Contains("Sources [1] and [2] give different figures.", Posted.Words(AnswerMessage.Of(Words, answer, "a1")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_cited_twice_is_listed_once()
    {
        var answer = new Answer.Grounded(
            [new AnswerSentence("One.", [1]), new AnswerSentence("Two.", [2])],
            [Samples.Citation(1, Samples.Treaty), Samples.Citation(2, Samples.Treaty) with { Article = Samples.Citation(1, Samples.Treaty).Article }],
            "extractive");

        Assert.Contains("[1, 2] Harbour treaty signed", Posted.Words(AnswerMessage.Of(Words, answer, "a1")), StringComparison.Ordinal);
    }

    [Fact]
    public void More_quotes_than_a_row_holds_are_offered_in_a_menu()
    {
        var page = AnswerMessage.Of(Words, Samples.Long(6, number => Samples.Treaty with { Source = $"Outlet {number}" }), "a1");

        Assert.Contains("Quote 6 · Outlet 6", Posted.Words(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_longest_answer_loses_nothing_and_breaks_no_limit(bool isPlain)
    {
        var details = Samples.Treaty with { Title = string.Concat(Enumerable.Repeat("[long] ", 60)), Url = "https://news.example/" + new string('x', 800) };
        var answer = Samples.Long(12, number => details with { Source = $"Outlet {number}" }, string.Concat(Enumerable.Repeat("*word* ", 57)));

        var messages = Posted.Json(AnswerMessage.Of(Words, answer, "a1", new string('?', 1000), StyleOf(isPlain)), StyleOf(isPlain));
        var words = Posted.Words(AnswerMessage.Of(Words, answer, "a1", new string('?', 1000), StyleOf(isPlain)), StyleOf(isPlain));

        Assert.All(messages, MessageLimits.Check);
        Assert.All(Enumerable.Range(1, 12), number => Assert.Contains($"[{number}]", words, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 12), number => Assert.Contains($"Outlet {number} ", words, StringComparison.Ordinal));
        Assert.Equal(12 * 57, words.Split("*word*").Length - 1);
    }

    [Fact]
    public void A_decline_names_what_is_near_and_links_nowhere()
    {
        var answer = new Answer.NotInCorpus([new NearestArticle(new ArticleKey(SpaceId.Default, "a"), new ArticleFacets { Title = "Bridge [opens](https://evil.example)", Source = "Fjord Times" })]);

        var shown = Posted.Shown(AnswerMessage.Of(Words, answer, "a1"))[0];

        Assert.Contains("The articles here do not answer this.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("• Bridge [opens](https://evil.example) · Fjord Times", shown.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Links);
    }

    [Fact]
    public void A_failure_is_a_calm_sentence_with_a_reference() =>
        Assert.Contains("reference: K7F2", Posted.Words(AnswerMessage.Of(Words, new Answer.Unavailable("K7F2"), "a1")), StringComparison.Ordinal);

    private static PageStyle StyleOf(bool isPlain) => isPlain ? PageStyle.Plain : PageStyle.Rich;
}
