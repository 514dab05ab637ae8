using ResearchBot.Answering;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>An answer some of whose sources were withdrawn after it was given. The numbers of those that are left mean what they meant.</summary>
internal static class CorrectedMessage
{
    private const int LongestQuestion = 150;

    /// <summary>The page: what stands on a withdrawn source is struck out; where nothing else is left, that is said instead.</summary>
    /// <param name="words">The language.</param>
    /// <param name="answer">The answer as it was given.</param>
    /// <param name="withdrawn">The numbers of the citations that were withdrawn.</param>
    /// <param name="answerId">Its id in the store.</param>
    /// <param name="heading">What stands above it.</param>
    /// <param name="style">How it will be laid out.</param>
    public static Page Of(Wordbook words, Answer.Grounded answer, IReadOnlySet<int> withdrawn, string answerId, Escaped heading, PageStyle style)
    {
        var left = answer.Sentences.Where(sentence => !sentence.Citations.Any(withdrawn.Contains)).ToList();

        if (left.Count == 0)
        {
            return new Page(Accent.Notice).Say(heading).Say(words.AnswerWithdrawn);
        }

        // Markers that open a page are long, and so is what is struck out: both are given up before there is a second message.
        var room = style is PageStyle.Plain ? PlainLayout.MostText : RichLayout.MostText;
        var struck = answer.Sentences.Count - left.Count;
        var pages = Enum.GetValues<MarkerDetail>().Select(detail => Texts(words, answer, withdrawn, heading, struck, detail))
            .Append(Texts(words, answer with { Sentences = left }, withdrawn, heading, struck, MarkerDetail.Number))
            .ToList();
        var buttons = new AnswerButtons(words, answerId);

        return (pages.Find(page => page.TextLength <= room) ?? pages[^1]).Controls(buttons.Quotes(Standing(answer, withdrawn))).Controls(buttons.Actions());
    }

    /// <summary>An answer whose words are kept no longer.</summary>
    public static Page Unkept(Wordbook words, bool isWithdrawn) =>
        Page.Of(isWithdrawn ? words.UnkeptWithdrawn : words.UnkeptRestored, Accent.Notice);

    /// <summary>What the member who asked is told below the answer.</summary>
    public static Page Told(Wordbook words, Escaped member) => Page.Of(words.AnswerCorrected(member), Accent.Notice);

    /// <summary>What the member who asked is told where the answer itself cannot be changed.</summary>
    public static Page ToldPrivately(Wordbook words, string? question) =>
        new Page(Accent.Notice).Say(Escaped.Text(question, LongestQuestion).Bold()).Say(words.PrivateAnswerWithdrawn);

    private static Page Texts(Wordbook words, Answer.Grounded answer, IReadOnlySet<int> withdrawn, Escaped heading, int struck, MarkerDetail detail)
    {
        var standing = Standing(answer, withdrawn);
        var text = new AnswerText(words, answer with { Disagreements = [.. answer.Disagreements.Where(pair => !withdrawn.Contains(pair.One) && !withdrawn.Contains(pair.Other))] }, detail)
        {
            Withdrawn = withdrawn,
        };

        return new Page(Accent.Answer)
            .Say(heading)
            .Say(text.Sentences())
            .Say(text.Disagreements().Bold())
            .Say(words.SentencesWithdrawn(struck).Bold())
            .Rule()
            .Say(SourceLines.Of(words, standing))
            .Say(text.Note().Subtext());
    }

    private static List<Citation> Standing(Answer.Grounded answer, IReadOnlySet<int> withdrawn) =>
        [.. answer.Citations.Where(citation => !withdrawn.Contains(citation.Number))];
}
