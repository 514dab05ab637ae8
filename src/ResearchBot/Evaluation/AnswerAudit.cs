using ResearchBot.Answering;
using ResearchBot.Answering.Verification;
using ResearchBot.Corpus;

namespace ResearchBot.Evaluation;

/// <summary>Holds an answer against the rules that every answer must keep, with its own eyes: nothing here trusts what composed or checked it.</summary>
public static class AnswerAudit
{
    private const int FewestQuoteWords = 4;

    /// <summary>The rules that an answer breaks, one sentence each; empty when it keeps all.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="textOf">The stored text of an article's revision.</param>
    public static IReadOnlyList<string> Audit(Answer.Grounded answer, Func<ArticleKey, int, string> textOf)
    {
        var broken = new List<string>();
        var numbers = answer.Citations.Select(citation => citation.Number).ToList();
        var used = answer.Sentences.SelectMany(sentence => sentence.Citations).Distinct().ToList();
        Check(used.SequenceEqual(numbers) && numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)), "Citations are not numbered 1 to n in order of first use.");

        foreach (var sentence in answer.Sentences)
        {
            Check(sentence.Citations.Count > 0, "A sentence has no citation.");
            Check(sentence.Text.Length <= AnswerSentence.MaximumLength, "A sentence is too long.");
            Check(
                answer.Composer != "extractive" || CitationVerifier.IsExtract(
                    sentence.Text, [.. sentence.Citations.SelectMany(number => answer.Citations.Where(citation => citation.Number == number)).Select(citation => citation.Quote)]),
                "A sentence's words do not stand in its quotes.");
        }

        foreach (var citation in answer.Citations)
        {
            var text = textOf(citation.Article, citation.Revision);
            Check(citation.Span.FitsIn(text) && citation.Span.Of(text) == citation.Quote, "A quote is not in the article at its offsets.");
            Check(WordCount(citation.Quote) >= FewestQuoteWords || answer.Sentences.Any(sentence => sentence.Text == citation.Quote), "A quote is shorter than a clause.");
        }

        return broken;

        void Check(bool kept, string rule)
        {
            if (!kept)
            {
                broken.Add(rule);
            }
        }
    }

    private static int WordCount(string quote) =>
        quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
