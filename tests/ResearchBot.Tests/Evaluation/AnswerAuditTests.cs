using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Evaluation;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Evaluation;

public sealed class AnswerAuditTests
{
    private const string Text = "Herons nest in the old quarry. Storks nest on the church. They left.";
    private const string Herons = "Herons nest in the old quarry.";
    private const string Storks = "Storks nest on the church.";

    private static readonly Answer.Grounded Good = new(
        [new AnswerSentence(Herons, [1]), new AnswerSentence(Storks, [2])], [Cite(1, 0, Herons), Cite(2, 31, Storks)], "extractive");

    [Fact]
    public void An_answer_that_keeps_the_rules_passes() => Assert.Empty(Audit(Good));

    [Fact]
    public void A_sentence_without_citation_breaks_a_rule() =>
        AssertBroken("no citation", Good with { Sentences = [.. Good.Sentences, new AnswerSentence(Herons, [])] });

    [Fact]
    public void A_sentence_that_is_too_long_breaks_a_rule() =>
        AssertBroken("too long", Good with { Composer = "model", Sentences = [new AnswerSentence(new string('x', 401), [1]), Good.Sentences[1]] });

    [Fact]
    public void Numbers_out_of_order_break_a_rule() =>
        AssertBroken("not numbered", Good with { Sentences = [new AnswerSentence(Storks, [2]), new AnswerSentence(Herons, [1])] });

    [Fact]
    public void A_citation_that_no_sentence_uses_breaks_a_rule() =>
        AssertBroken("not numbered", Good with { Sentences = [Good.Sentences[0]] });

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_number_without_a_citation_breaks_a_rule(int number) =>
        AssertBroken("not numbered", Good with { Sentences = [.. Good.Sentences, new AnswerSentence(Herons, [number])] });

    [Fact]
    public void Numbers_that_do_not_begin_with_one_break_a_rule() =>
        AssertBroken("not numbered", new Answer.Grounded([new AnswerSentence(Herons, [2])], [Cite(2, 0, Herons)], "extractive"));

    [Fact]
    public void Words_that_are_not_in_the_quotes_break_a_rule_of_the_extractive_composer()
    {
        var told = Good with { Sentences = [new AnswerSentence("Herons nest in a new quarry.", [1]), Good.Sentences[1]] };

        AssertBroken("do not stand in its quotes", told);
        Assert.Empty(Audit(told with { Composer = "model" }));
    }

    [Theory]
    [InlineData(1, Herons)]
    [InlineData(-1, Herons)]
    [InlineData(60, Herons)]
    [InlineData(0, "Herons nest in the new quarry.")]
    public void A_quote_that_is_not_at_its_place_breaks_a_rule(int start, string quote) =>
        AssertBroken("not in the article", Good with { Citations = [Cite(1, start, quote), Good.Citations[1]] });

    [Fact]
    public void A_quote_of_a_few_words_breaks_a_rule_unless_it_is_a_whole_sentence()
    {
        AssertBroken("shorter than a clause", new Answer.Grounded([new AnswerSentence("Herons nest in it.", [1])], [Cite(1, 0, "Herons nest in")], "model"));
        Assert.Empty(Audit(new Answer.Grounded([new AnswerSentence("They left.", [1])], [Cite(1, 58, "They left.")], "extractive")));
    }

    private static Citation Cite(int number, int start, string quote) =>
        new(number, Key("birds"), 1, new ArticleDetails(), new TextSpan(start, start + quote.Length), quote);

    private static IReadOnlyList<string> Audit(Answer.Grounded answer) => AnswerAudit.Audit(answer, (_, _) => Text);

    private static void AssertBroken(string rule, Answer.Grounded answer) =>
        Assert.Contains(Audit(answer), broken => broken.Contains(rule, StringComparison.Ordinal));
}
