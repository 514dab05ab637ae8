using System.Globalization;

using CsCheck;

using ResearchBot.Corpus.Text;

using Xunit;

namespace ResearchBot.Tests.Corpus.Text;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData(" two\r\n lines\t ", "two lines")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred [0m")]
    [InlineData("a\u202eb\u202c c\u200bd\ufeff", "ab cd")]
    [InlineData("\u009b2Jx\u0007", "2Jx")]
    [InlineData("zero\u200dwidth", "zerowidth")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("👩\u200d🔬", "👩\u200d🔬")]
    public void What_controls_or_hides_is_gone_and_words_stay(string text, string shown) => Assert.Equal(shown, ShownText.OneLine(text));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_such() => Assert.Equal("half \ufffd pair", ShownText.OneLine("half \ud83d pair"));

    [Fact]
    public void Lines_stay_lines() => Assert.Equal("one\n\ntwo", ShownText.Lines("one\r\n\r\n two\u001b"));

    [Fact]
    public void Nothing_that_is_shown_controls_a_terminal() => Gen.String.Sample(text =>
        ShownText.OneLine(text).All(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && c is not ((>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))));
}
