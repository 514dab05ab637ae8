using ResearchBot.Answering;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>The words behind a citation, in their place; for the eyes of the member who asked to see them.</summary>
internal static class QuoteView
{
    private const int LongestButtonAddress = 512;
    private const int MostText = PlainLayout.MostText - 200;

    private static readonly (int Side, int Quote)[] Lengths = [(450, 1200), (150, 1200), (0, 1200), (0, 300)];

    /// <summary>The page of a quote.</summary>
    /// <param name="words">The language.</param>
    /// <param name="citation">The citation.</param>
    /// <param name="text">The text that the citation's span counts in: of the cited revision, or of a passage.</param>
    /// <param name="note">What became of the article since, where it matters.</param>
    public static Page Of(Wordbook words, Citation citation, string text, Escaped note = default)
    {
        var address = ArticleLink.Address(citation.Details.Url, citation.Quote, LongestButtonAddress, citation.Page);
        var about = Escaped.Join(" · ", SourceLines.About(words, citation.Details), SourceLines.Pages(words, [citation]));
        var head = Escaped.Join("\n", SourceLines.Title(words, citation.Details, citation.Quote, citation.Page), about.Subtext());
        var passages = Lengths.Select(most => Passage(citation, text, most.Side, most.Quote));
        var passage = passages.FirstOrDefault(passage => head.Length + passage.Length <= MostText, Passage(citation, text, Lengths[^1].Side, Lengths[^1].Quote));

        return new Page(Accent.Answer)
            .Say(head)
            .Say(passage)
            .Say(note.Subtext())
            .Controls(address is not null ? [Component.Link(address, words.OpenAtQuote)] : []);
    }

    private static Escaped Passage(Citation citation, string text, int side, int longestQuote)
    {
        // A text that the span does not fit is another one than was quoted; the quote itself is always true.
        if (!citation.Span.FitsIn(text) || citation.Span.Of(text) != citation.Quote)
        {
            return Bold(citation.Quote, longestQuote).Quoted();
        }

        var around = QuoteContext.Of(text, citation.Span, side);
        var before = text[around.Start..citation.Span.Start];
        var after = text[citation.Span.End..around.End];
        var open = around.Start > 0 ? "… " : "";
        var close = around.End < text.Length ? " …" : "";

        return Escaped.Of(
            $"{Escaped.Own(open)}{Escaped.Lines(before)}{Gap(before.AsSpan().TrimEnd(), before)}{Bold(citation.Quote, longestQuote)}{Gap(after.AsSpan().TrimStart(), after)}{Escaped.Lines(after)}{Escaped.Own(close)}").Quoted();
    }

    private static Escaped Bold(string quote, int most) =>
        Escaped.Join("\n", ForeignText.Lines(ForeignText.Cut(quote, most)).Select(line => Escaped.Text(line).Bold()));

    // The white space between two pieces, which cleaning takes away: a line's end or a space.
    private static Escaped Gap(ReadOnlySpan<char> trimmed, string piece)
    {
        var space = piece.AsSpan().StartsWith(trimmed, StringComparison.Ordinal) ? piece.AsSpan(trimmed.Length) : piece.AsSpan(0, piece.Length - trimmed.Length);

        return Escaped.Own(space.IsEmpty ? "" : space.ContainsAny('\n', '\r') ? "\n" : " ");
    }
}
