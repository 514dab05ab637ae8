using CsCheck;

using ResearchBot.Host.Discord.Messages;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Messages;

public sealed class MessagePartsTests
{
    private static readonly string[] Pieces =
    [
        "word", "Sentence ends. ", " ", "\n", "\n\n", "- item\n", "> quoted ", "-# small ", "**", "```", "```cs\n", "\\*", "@\u200Beveryone",
        "[[1]](<https://news.example/a#:~:text=one%20two>)", "[title](<https://news.example/b>)", "<t:1700000000:R>", "<@123>", "😀", "👩‍👩‍👧", "e\u0301", "\r\n", "[", "]", "<", "ß",
    ];

    private static readonly Gen<string> Markup = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 120].Select(string.Concat);

    private static readonly string[] Wholes =
        ["(<https://news.example/a#:~:text=one%20two>)", "[title](<https://news.example/b>)", "<t:1700000000:R>", "\\*", "@\u200B", "😀", "👩‍👩‍👧"];

    [Fact]
    public void Nothing_is_lost_and_no_part_is_too_long() => Gen.Select(Markup, Gen.Int[60, 200]).Sample(
        (text, most) =>
        {
            var parts = MessageParts.Split(text, most, most);
            var shown = string.Concat(parts.Select(part => part.Span.Of(text)));

            return parts.All(part => part.Text.Length <= most && part.Text.Contains(part.Span.Of(text), StringComparison.Ordinal))
                && WithoutSpace(shown) == WithoutSpace(text);
        },
        iter: 10_000);

    [Fact]
    public void Links_times_escapes_and_characters_stay_whole() => Gen.Select(Markup, Gen.Int[60, 200]).Sample(
        (text, most) =>
        {
            foreach (var whole in Wholes)
            {
                // Inside an open bracket or a code block the same signs mean something else.
                if (!text.Contains("```", StringComparison.Ordinal) && !text.Replace("[[1]](<", "", StringComparison.Ordinal).Replace("[title](<", "", StringComparison.Ordinal).Contains('[', StringComparison.Ordinal))
                {
                    Assert.Equal(Count(text, whole), MessageParts.Split(text, most, most).Sum(part => Count(part.Span.Of(text), whole)));
                }
            }
        },
        iter: 5_000);

    [Fact]
    public void A_code_block_is_closed_and_opened_again_with_its_language()
    {
        var text = "Before.\n```cs\n" + string.Concat(Enumerable.Range(1, 20).Select(line => $"var line{line} = {line};\n")) + "```\nBehind.";

        var parts = MessageParts.Split(text, 150, 150);

        Assert.All(parts, part => Assert.Equal(0, Count(part.Text, "```") % 2));
        Assert.All(parts.Skip(1).SkipLast(1), part => Assert.StartsWith("```cs\n", part.Text, StringComparison.Ordinal));
        Assert.EndsWith("Behind.", parts[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quoted_line_goes_on_as_a_quoted_line()
    {
        var parts = MessageParts.Split("> " + string.Concat(Enumerable.Repeat("Words of an article. ", 20)), 100, 100);

        Assert.All(parts, part => Assert.StartsWith("> Words", part.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_end_with_sentences_and_their_markers()
    {
        var sentence = "The treaty was signed in Oslo. [[1]](<https://news.example/a>) ";

        var parts = MessageParts.Split(string.Concat(Enumerable.Repeat(sentence, 20)), 300, 300);

        Assert.All(parts, part => Assert.EndsWith("[[1]](<https://news.example/a>)", part.Text.TrimEnd(), StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_break_between_their_items()
    {
        var parts = MessageParts.Split(string.Concat(Enumerable.Range(1, 30).Select(item => $"- This is item {item}. It has two sentences.\n")), 200, 200);

        Assert.All(parts, part => Assert.StartsWith("- This", part.Text, StringComparison.Ordinal));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string WithoutSpace(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
