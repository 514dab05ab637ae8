using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What the articles say of a message's claims.</summary>
internal static class FactCheckMessage
{
    private const int LongestClaim = 300;

    // A check of many claims gives up the quotes under them, which buttons show, before it becomes two messages.
    private static readonly int[] QuoteLengths = [220, 110, 0];

    /// <summary>The page.</summary>
    /// <param name="words">The language.</param>
    /// <param name="check">What came of it.</param>
    /// <param name="answerId">Its id in the store; null where it is not stored, and no quote can be opened.</param>
    /// <param name="message">The message (<see cref="Mention.Message"/>); empty where it stands above.</param>
    public static Page Of(Wordbook words, FactCheck check, string? answerId, Escaped message = default) => check switch
    {
        FactCheck.Checked found => Checked(words, found, answerId, message),
        FactCheck.Unavailable unavailable => AnswerMessage.Of(words, new Answer.Unavailable(unavailable.Reference), answerId ?? ""),
        _ => Page.Of(words.NothingToCheck),
    };

    private static Page Checked(Wordbook words, FactCheck.Checked check, string? answerId, Escaped message)
    {
        var pages = QuoteLengths.Select(length => Texts(words, check, length, message));
        var page = pages.FirstOrDefault(page => page.TextLength <= RichLayout.MostText) ?? Texts(words, check, QuoteLengths[^1], message);

        return answerId is null || check.Citations.Count == 0 ? page : page.Controls(new AnswerButtons(words, answerId).Quotes(check.Citations));
    }

    private static Page Texts(Wordbook words, FactCheck.Checked check, int longestQuote, Escaped message)
    {
        var page = new Page(Accent.Answer).Say(Escaped.Join("\n", words.FactCheckTitle.Bold(), message.IsEmpty ? Escaped.Empty : words.CheckedMessage(message).Subtext()));
        var note = Escaped.Join(
            " · ",
            check.AsOf is { } day ? words.AsOf(Escaped.Text(words.Day(day))) : Escaped.Empty,
            words.FactCheckNote,
            check.Left > 0 ? words.ClaimsLeft(check.Left) : Escaped.Empty);

        foreach (var claim in check.Claims)
        {
            page = page.Say(ClaimOf(words, check, claim, longestQuote));
        }

        return page.Rule().Say(SourceLines.Of(words, check.Citations)).Say(note.Subtext());
    }

    private static Escaped ClaimOf(Wordbook words, FactCheck.Checked check, CheckedClaim claim, int longestQuote)
    {
        var (sign, standing) = claim.Standing switch
        {
            ClaimStanding.Supported => ("🟢", words.Supported),
            ClaimStanding.Contradicted => ("🔴", words.Contradicted),
            _ => ("⚪", words.Unknown),
        };
        var differs = claim.Standing is ClaimStanding.Contradicted && claim.Differs.Length > 0 ? words.DiffersIn(Escaped.Text(claim.Differs, LongestClaim / 4)) : Escaped.Empty;
        var head = Escaped.Join(" · ", Escaped.Of($"{Escaped.Own(sign)} {standing.Bold()}"), differs);
        var quotes = claim.Citations.Select(number => check.Citations.First(citation => citation.Number == number)).Select(citation => QuoteOf(citation, longestQuote));

        return Escaped.Join("\n", [head, Escaped.Text(claim.Text, LongestClaim), .. quotes]);
    }

    private static Escaped QuoteOf(Citation citation, int longest)
    {
        var marker = ArticleLink.Marker(citation.Number, ArticleLink.Address(citation.Details.Url, longest > 0 ? citation.Quote : null, page: citation.Page));

        return longest > 0 ? Escaped.Of($"{marker} “{Escaped.Text(citation.Quote, longest)}”").Quoted() : marker;
    }
}
