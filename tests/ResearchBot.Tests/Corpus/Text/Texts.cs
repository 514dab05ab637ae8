using CsCheck;
using ResearchBot.Corpus;
using Xunit;

namespace ResearchBot.Tests.Corpus.Text;

/// <summary>Texts made of pieces that matter to splitting, and what must hold of their parts.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "word", "Word", "a", "I", "Mr.", "U.S.", "3.5", "2019", "No.", "e.g.", ".", "?", "!", "...", "…", "。", "」", "\"", "”", ")", "(",
        " ", " ", " ", " ", "\n", "\r\n", "\n\n", "\t", "\u2029", "- ", "1. ", "# ", "[1]", ", ", "; ", "😀", "日本語", "\uD83D", "extraordinarily",
    ];

    public static Gen<string> Any { get; } = Gen.Int[0, Pieces.Length - 1].Array[0, 400].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    public static void AssertCovers(string text, IReadOnlyList<TextSpan> spans)
    {
        var at = 0;

        foreach (var span in spans)
        {
            Assert.True(span.FitsIn(text) && at <= span.Start && span.Length > 0);
            Assert.True(text.AsSpan(at, span.Start - at).IsWhiteSpace());
            Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
            at = span.End;
        }

        Assert.True(text.AsSpan(at).IsWhiteSpace());
    }
}
