using ResearchBot.Answering.Model;
using ResearchBot.Answering.Verification;

namespace ResearchBot.Answering;

/// <summary>Checks a draft against the passages that it was written from, before the catalog is asked.</summary>
internal sealed class PassageDraftCheck : IDraftCheck
{
    public Draft Keep(Draft draft) => draft with { Sentences = [.. draft.Sentences.Where(IsSupported)] };

    private static bool IsSupported(DraftSentence sentence)
    {
        var evidence = sentence.Quotes
            .Select(quote => (quote.Passage.Text, Span: quote.Span.Shift(-quote.Passage.Span.Start)))
            .Where(quote => quote.Span.FitsIn(quote.Text))
            .Select(quote => new Evidence(quote.Text, quote.Span, quote.Span.Of(quote.Text)))
            .ToList();

        return evidence.Count == sentence.Quotes.Count && CitationVerifier.Verify(sentence.Text, evidence).MayBeShown;
    }
}
