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
            .Where(quote => quote.Passage.Span.Contains(quote.Span))
            .Select(quote =>
            {
                var span = quote.Span.Shift(-quote.Passage.Span.Start);

                return new Evidence(quote.Passage.Text, span, span.Of(quote.Passage.Text));
            })
            .ToList();

        return evidence.Count == sentence.Quotes.Count && CitationVerifier.Verify(sentence.Text, evidence).Supported;
    }
}
