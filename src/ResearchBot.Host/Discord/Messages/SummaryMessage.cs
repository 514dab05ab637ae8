using ResearchBot.Answering;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>A summary of an article, a topic or a period.</summary>
internal static class SummaryMessage
{
    private const int LongestTitle = 200;

    /// <summary>The page; where it is too long for one message, the head of it, and all of it as a file.</summary>
    /// <param name="words">The language.</param>
    /// <param name="answer">What the summariser made.</param>
    /// <param name="answerId">Its id in the store.</param>
    /// <param name="title">What is summed up: a title, a topic or a period.</param>
    /// <param name="style">How it will be laid out.</param>
    public static Page Of(Wordbook words, Answer answer, string answerId, string title, PageStyle style = PageStyle.Rich)
    {
        var heading = words.SummaryOf(Escaped.Text(title, LongestTitle));

        return answer switch
        {
            Answer.Grounded grounded => Grounded(words, grounded, answerId, heading, title, style),
            Answer.NotInCorpus => Page.Of(words.NothingToSummarize),
            _ => AnswerMessage.Of(words, answer, answerId, style: style),
        };
    }

    private static Page Grounded(Wordbook words, Answer.Grounded answer, string answerId, Escaped heading, string title, PageStyle style)
    {
        var whole = AnswerMessage.Grounded(words, answer, answerId, heading.Bold(), style);

        if (whole.Lay(style).Count == 1)
        {
            return whole;
        }

        var heads = Enumerable.Range(1, answer.Sentences.Count - 1).Reverse()
            .Select(sentences => AnswerMessage.Grounded(words, Head(answer, sentences), answerId, heading.Bold(), style, words.WholeBelow));

        return heads.FirstOrDefault(head => head.Lay(style).Count == 1, whole).Attach(LongText.Of(words, title, answer));
    }

    private static Answer.Grounded Head(Answer.Grounded answer, int count)
    {
        var sentences = answer.Sentences.Take(count).ToList();
        var used = sentences.SelectMany(sentence => sentence.Citations).ToHashSet();

        return answer with
        {
            Sentences = sentences,
            Citations = [.. answer.Citations.Where(citation => used.Contains(citation.Number))],
            Disagreements = [.. answer.Disagreements.Where(pair => used.Contains(pair.One) && used.Contains(pair.Other))],
        };
    }
}
