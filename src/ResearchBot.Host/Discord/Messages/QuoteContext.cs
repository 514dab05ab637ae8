using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What stands around a quote.</summary>
internal static class QuoteContext
{
    private const string Spaces = " \n\r\t";

    /// <summary>The quote and whole sentences beside it; parts of them where a sentence is longer than a side may be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quote">Where the quote stands.</param>
    /// <param name="side">The most on each side, in UTF-16 code units.</param>
    public static TextSpan Of(string text, TextSpan quote, int side)
    {
        var window = new TextSpan(Math.Max(0, quote.Start - side), Math.Min(text.Length, quote.End + side));
        var sentences = SentenceSplitter.Split(text, window);

        return new TextSpan(Start(text, quote, window, sentences), End(text, quote, window, sentences));
    }

    // The first sentence may have begun before the window, and the last may end behind it: they are used only where the quote
    // itself stands in them, and then from a word's beginning or to a word's end.
    private static int Start(string text, TextSpan quote, TextSpan window, IReadOnlyList<TextSpan> sentences)
    {
        var whole = sentences.Skip(window.Start == 0 ? 0 : 1).Where(sentence => sentence.Start <= quote.Start).ToList();
        var space = text.AsSpan(window.Start, quote.Start - window.Start).IndexOfAny(Spaces);

        return whole.Count > 0 ? whole[0].Start : space < 0 ? quote.Start : window.Start + space + 1;
    }

    private static int End(string text, TextSpan quote, TextSpan window, IReadOnlyList<TextSpan> sentences)
    {
        var whole = sentences.SkipLast(window.End == text.Length ? 0 : 1).Where(sentence => sentence.End >= quote.End).ToList();
        var space = text.AsSpan(quote.End, window.End - quote.End).LastIndexOfAny(Spaces);

        return whole.Count > 0 ? whole[^1].End : space < 0 ? quote.End : quote.End + space;
    }
}
