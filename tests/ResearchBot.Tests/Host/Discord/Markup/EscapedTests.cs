using CsCheck;

using ResearchBot.Emulators.Discord.Showing;
using ResearchBot.Host.Discord.Markup;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Markup;

public sealed class EscapedTests
{
    [Theory]
    [InlineData("**bold** _slanted_ __under__ ~~gone~~ ||hidden|| `code` ```block```")]
    [InlineData("# Heading")]
    [InlineData("-# small")]
    [InlineData("- item")]
    [InlineData("1. item")]
    [InlineData("> quoted")]
    [InlineData(">>> quoted")]
    [InlineData("[Official](https://evil.example)")]
    [InlineData("Official](https://evil.example) [x")]
    [InlineData("https://evil.example/?q=secret steam://run/1 discord://x <https://evil.example>")]
    [InlineData("www.evil.example discord.gg/abc discord.com/invite/abc")]
    [InlineData("<me@evil.example> <+4912345>")]
    [InlineData("<t:1700000000:R> <:smile:123456789> <a:x:1> :smile: <id:customize> </ask:123>")]
    [InlineData(@"\*not\* \\\\ \")]
    public void Foreign_words_are_read_as_they_were_written(string foreign)
    {
        var shown = ShownMessage.OfMarkup(Escaped.Text(foreign).ToString());

        Assert.Equal(foreign, Visible(shown.Text));
        Assert.Empty(shown.Pings);
        Assert.Empty(shown.Links);
        Assert.All(shown.Nodes, node => Assert.Equal(MarkupKind.Plain, node.Kind));
    }

    [Fact]
    public void No_text_does_anything_wherever_it_stands()
    {
        string[] signs = ["\\", "`", "*", "_", "~", "|", "#", "-", "+", "1", ".", ">", "<", "[", "]", "(", ")", "!", "@", "&", ":", "/", "a", "B", " ", "\n", "everyone", "here", "https://", "x.com", "t", "id", "123", "\u200B", "\u202E", "😀", "="];

        Gen.Int[0, signs.Length - 1].Select(sign => signs[sign]).Array[0, 30].Select(string.Concat).Sample(
            foreign =>
            {
                var shown = ShownMessage.OfMarkup(Escaped.Of($"{foreign}{foreign} ({foreign})\n{foreign}").ToString());

                return shown.Pings.Count == 0
                    && shown.Links.Count == 0
                    && shown.Nodes.All(node => node.Kind is MarkupKind.Plain or MarkupKind.LineEnd)
                    && Visible(shown.Text).Trim() == Expected(foreign).Trim();
            },
            iter: 20_000);

        static string Expected(string foreign)
        {
            var line = ForeignText.OneLine(foreign);

            return Visible($"{line}{line} ({line})\n{line}");
        }
    }

    [Fact]
    public void Marks_piled_upon_a_letter_are_thinned_out() =>
        Assert.Equal("Z" + new string('\u0335', 4) + "algo", ForeignText.OneLine("Z" + new string('\u0335', 400) + "algo"));

    [Theory]
    [InlineData("\u202Etxt.exe\u202C", "txt.exe")]
    [InlineData("a\u200Bb\u2060c\uFEFFd", "abcd")]
    [InlineData("\u3164\u2800\u115F", "")]
    [InlineData("a\u0000b\u001B[31mc", "a b [31mc")]
    [InlineData("tag\U000E0041\U000E0042", "tag")]
    [InlineData("one\r\ntwo\u2028three", "one two three")]
    public void What_hides_or_turns_is_taken_out(string foreign, string shown) => Assert.Equal(shown, ForeignText.OneLine(foreign));

    [Theory]
    [InlineData("The treaty was signed in Oslo", 20, "The treaty was…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…")]
    [InlineData("😀😀😀😀", 4, "😀…")]
    public void Long_words_are_cut_between_words_and_never_inside_a_character(string text, int most, string cut) =>
        Assert.Equal(cut, ForeignText.Cut(text, most));

    [Fact]
    public void Paragraphs_are_kept_and_empty_lines_are_not_piled_up() =>
        Assert.Equal("One.\n\nTwo.", Escaped.Lines("\n\nOne.\n\n\n\n\nTwo.\n\n").ToString());

    private static string Visible(string text) => text.Replace("\u200B", "", StringComparison.Ordinal);
}
