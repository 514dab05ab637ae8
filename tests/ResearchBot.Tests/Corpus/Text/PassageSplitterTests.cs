using CsCheck;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using Xunit;

namespace ResearchBot.Tests.Corpus.Text;

public sealed class PassageSplitterTests
{
    private static readonly string Sentence = "This sentence is made of exactly sixty characters of text..."[..59] + ".";

    [Fact]
    public void Passages_cover_the_text_within_the_limit_and_never_cut_a_character() =>
        Gen.Select(Texts.Any, Gen.Int[PassageSplitter.SmallestTarget, 1_200]).Sample((text, target) =>
        {
            var passages = PassageSplitter.Split(text, target);
            Texts.AssertCovers(text, passages);

            Assert.All(passages, span => Assert.InRange(span.Length, 1, PassageSplitter.LimitFor(target)));
            Assert.DoesNotContain(
                passages,
                span => char.IsLowSurrogate(text[span.Start]) && span.Start > 0 && char.IsHighSurrogate(text[span.Start - 1]));
            Assert.Equal(passages, PassageSplitter.Split(text, target));
        });

    [Fact]
    public void Sentences_within_the_limit_are_never_cut() =>
        Gen.Select(Texts.Any, Gen.Int[200, 1_200]).Sample((text, target) =>
        {
            var ends = PassageSplitter.Split(text, target).Select(span => span.End).ToHashSet();

            foreach (var sentence in SentenceSplitter.Split(text).Where(span => span.Length <= PassageSplitter.LimitFor(target)))
            {
                Assert.DoesNotContain(ends, end => sentence.Start < end && end < sentence.End);
            }
        });

    [Fact]
    public void Prose_makes_passages_near_the_target()
    {
        var text = string.Join(' ', Enumerable.Repeat(Sentence, 200));

        Assert.All(PassageSplitter.Split(text).SkipLast(1), span => Assert.InRange(span.Length, 700, 1_300));
    }

    [Fact]
    public void A_passage_ends_with_a_paragraph_near_the_target()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat(Sentence, 13));
        var text = string.Join("\n\n", Enumerable.Repeat(paragraph, 6));

        Assert.All(PassageSplitter.Split(text), span => Assert.Equal(paragraph, span.Of(text)));
    }

    [Fact]
    public void No_small_tail_is_left_alone() =>
        Gen.Int[1, 120].Sample(count =>
        {
            var text = string.Join(' ', Enumerable.Repeat(Sentence, count));
            var passages = PassageSplitter.Split(text);

            Assert.True(passages.Count == 1 || passages[^1].Length >= 250);
        });

    [Fact]
    public void A_sentence_without_end_is_cut_between_clauses()
    {
        var text = string.Join(", ", Enumerable.Repeat("and then it went on without any stop at all", 200)) + ".";

        Assert.All(PassageSplitter.Split(text).SkipLast(1), span => Assert.EndsWith("at all,", span.Of(text), StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_without_end_is_cut_between_characters()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 2_000));

        Assert.All(PassageSplitter.Split(text).Skip(1), span => Assert.True(char.IsHighSurrogate(text[span.Start])));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void A_blank_text_has_no_passages(string text) => Assert.Empty(PassageSplitter.Split(text));

    [Fact]
    public void Passages_of_an_article_carry_their_words_hash_and_a_stable_id()
    {
        var text = string.Join(' ', Enumerable.Repeat(Sentence, 60));
        var article = new ArticleKey(SpaceId.Default, "one");
        var passages = Passages.Of(article, 2, text);

        Assert.All(passages, passage =>
        {
            Assert.Equal(passage.Span.Of(text), passage.Text);
            Assert.Equal(ContentHash.Of(passage.Text), passage.Hash);
            Assert.Equal((article, 2), (passage.Article, passage.Revision));
        });
        Assert.Equal(passages.Select(passage => passage.Id), Passages.Of(article, 2, text).Select(passage => passage.Id).Distinct());
    }
}
