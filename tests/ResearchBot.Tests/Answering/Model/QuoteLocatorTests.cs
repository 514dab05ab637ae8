using CsCheck;
using ResearchBot.Answering.Model;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

public sealed class QuoteLocatorTests
{
    private const string Passage = "He said: “It’s a big – very\n  big – day.” Then part of\u200B the crowd left the old square.";

    [Theory]
    [InlineData("part of\u200B the crowd", "part of\u200B the crowd")]
    [InlineData("Part of the CROWD left", "part of\u200B the crowd left")]
    [InlineData("\"It's a big - very big - day.\"", "It’s a big – very\n  big – day.")]
    [InlineData("it's a big — very big", "It’s a big – very\n  big")]
    [InlineData(" left the  old square. ", "left the old square.")]
    public void A_quote_is_found_as_the_article_has_it(string quote, string stored) =>
        Assert.Equal(stored, QuoteLocator.Find(Passage, quote)?.Of(Passage));

    [Theory]
    [InlineData("")]
    [InlineData("the crowd left")]
    [InlineData("- - - - -")]
    [InlineData("art of the crowd left")]
    [InlineData("part of the сrowd left")]
    [InlineData("part of the crowd wept")]
    [InlineData("a big day. Then the crowd left")]
    [InlineData("part of … the old square")]
    public void What_is_only_similar_or_too_short_is_not_found(string quote) =>
        Assert.Null(QuoteLocator.Find(Passage, quote));

    [Fact]
    public void Any_words_of_any_text_are_found_where_their_folded_form_stands() =>
        Gen.Select(
            Of("a", "Big", "“day”", "–", "it’s", "zw\u200Bsp", "\U000E0041x", "🦫", "é", "İ", "\uD800", "7").Array[4, 30],
            Of(" ", "\n", "  ", " \u200B ", "\t"),
            Gen.Int[0, 29],
            Gen.Int[4, 8]).Sample((words, gap, start, count) =>
        {
            var text = string.Join(gap, words);
            var quote = string.Join(' ', words.Skip(start).Take(count)).ToUpperInvariant().Replace("\u200B", "", StringComparison.Ordinal);

            if (QuoteLocator.Find(text, quote) is { } span)
            {
                Assert.True(span.FitsIn(text));
                Assert.Contains(FoldedText.Of(quote).Value.Trim().Trim('"'), FoldedText.Of(span.Of(text)).Value.Trim(), StringComparison.Ordinal);
            }
            else
            {
                Assert.True(words.Skip(start).Take(count).Count(word => word.Any(char.IsLetterOrDigit)) < 4);
            }
        });

    private static Gen<string> Of(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);
}
