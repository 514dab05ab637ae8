using System.Collections.Frozen;

using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Tells claims that go further than a sentence with the same words: "all facial recognition", or words side by side that stand apart there.</summary>
internal static class WordScope
{
    private const int Near = 2;

    private static readonly FrozenSet<string> Universal = FrozenSet.Create(
        "all", "every", "everyone", "everybody", "everything", "each", "any", "anyone", "only", "always", "never", "no", "none", "nobody", "nothing", "entire", "entirely",
        "whole", "complete", "completely", "total", "totally", "most", "both", "exclusively", "solely", "permanently", "forever");

    /// <summary>Tells whether the claim says more than its words in the sentence do.</summary>
    public static bool IsWider(Statement claim, Statement sentence) =>
        claim.Words.Any(word => Universal.Contains(word.Text) && !sentence.Has(word.Text)) || HasTornPhrase(claim, sentence);

    private static bool HasTornPhrase(Statement claim, Statement sentence)
    {
        for (var at = 1; at < claim.Words.Count; at++)
        {
            var (one, other) = (claim.Words[at - 1], claim.Words[at]);

            if (IsPart(one) && IsPart(other) && !other.Has(WordShape.NewClause)
                && sentence.FindStem(one.Stem) is { } places && sentence.FindStem(other.Stem) is { } others
                && places.All(place => others.All(near => Distance(sentence, place, near) > Near)))
            {
                return true;
            }
        }

        return false;
    }

    // A verb may stand far from what it is about.
    private static bool IsPart(Word word) => word.IsContent && !LightStemmer.IsIrregularForm(word.Text) && !word.Text.EndsWith("ed", StringComparison.Ordinal);

    private static int Distance(Statement text, int one, int other) =>
        text.Words.Skip(Math.Min(one, other)).Take(Math.Abs(one - other)).Count(word => word.IsContent);
}
