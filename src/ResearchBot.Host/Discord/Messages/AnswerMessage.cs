using ResearchBot.Answering;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What became of a question, for those who read the channel.</summary>
internal static class AnswerMessage
{
    private const int LongestQuestion = 300;
    private const int MostNearest = 3;

    /// <summary>The page of an answer.</summary>
    /// <param name="words">The language.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="answerId">Its id in the store: ASCII letters, digits and hyphens.</param>
    /// <param name="question">The question, where the message does not stand below it already.</param>
    /// <param name="style">How it will be laid out.</param>
    public static Page Of(Wordbook words, Answer answer, string answerId, string? question = null, PageStyle style = PageStyle.Rich) => answer switch
    {
        Answer.Grounded grounded => Grounded(words, grounded, answerId, Asked(question), style),
        Answer.NotInCorpus nothing => NotInCorpus(words, nothing, question),
        Answer.Unavailable unavailable => Page.Of(words.Unavailable(Escaped.Text(unavailable.Reference, most: 40).Bold()), Accent.Notice),
        _ => throw new InvalidOperationException($"No page for {answer.GetType().Name}."),
    };

    /// <summary>The page of an answer with sentences.</summary>
    /// <param name="words">The language.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="answerId">Its id in the store.</param>
    /// <param name="heading">What stands above it.</param>
    /// <param name="style">How it will be laid out.</param>
    /// <param name="note">What is said below it beside the usual.</param>
    public static Page Grounded(Wordbook words, Answer.Grounded answer, string answerId, Escaped heading, PageStyle style, Escaped note = default)
    {
        // Markers that open a page at the quote are long; a long answer gives them up before it becomes two messages.
        var room = style is PageStyle.Plain ? PlainLayout.MostText : RichLayout.MostText;
        var pages = Enum.GetValues<MarkerDetail>().Select(detail => Texts(words, answer, heading, note, detail));
        var page = pages.FirstOrDefault(page => page.TextLength <= room) ?? Texts(words, answer, heading, note, MarkerDetail.Number);
        var buttons = new AnswerButtons(words, answerId);

        return page.Controls(buttons.Quotes(answer.Citations)).Controls(buttons.Actions());
    }

    private static Page Texts(Wordbook words, Answer.Grounded answer, Escaped heading, Escaped note, MarkerDetail detail)
    {
        var text = new AnswerText(words, answer, detail);

        return new Page(Accent.Answer)
            .Say(heading)
            .Say(text.Sentences())
            .Say(text.Disagreements().Bold())
            .Rule()
            .Say(SourceLines.Of(words, answer.Citations))
            .Say(Escaped.Join(" · ", text.Note(), note).Subtext());
    }

    private static Page NotInCorpus(Wordbook words, Answer.NotInCorpus answer, string? question)
    {
        var page = new Page(Accent.Quiet)
            .Say(Asked(question))
            .Say(Escaped.Join(" ", words.NotInCorpus, words.NotInCorpusHint));
        var nearest = answer.Nearest.Take(MostNearest).Select(near => NearestLine(words, near)).ToList();

        return nearest.Count == 0 ? page : page.Rule().Say(Escaped.Join("\n", [words.Nearest.Subtext(), .. nearest]));
    }

    private static Escaped NearestLine(Wordbook words, NearestArticle near)
    {
        var title = Escaped.Text(near.Facets.Title, most: 120);
        var about = Escaped.Join(" · ", Escaped.Text(near.Facets.Source, most: 60), near.Facets.PublishedAt is { } day ? Escaped.Text(words.Day(day)) : Escaped.Empty);

        return Escaped.Of($"- {(title.IsEmpty ? Escaped.Text(words.Untitled) : title)}{(about.IsEmpty ? Escaped.Empty : Escaped.Of($" · {about}"))}");
    }

    private static Escaped Asked(string? question) => Escaped.Text(question, LongestQuestion).Bold();
}
