using System.Collections.Frozen;

using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Words by which a sentence does not assert what it says: somebody's view, a plan, a possibility.</summary>
internal static class Hedges
{
    private const int Before = 10;
    private const int Behind = 3;

    private static readonly FrozenSet<string> Stems = new[]
    {
        "argue", "warn", "believe", "think", "hope", "fear", "worry", "suggest", "propose", "plan", "intend", "expect", "predict", "threaten", "allege", "deny",
        "critic", "supporter", "opponent", "rumour", "rumor", "reportedly", "allegedly", "perhaps", "probably", "possibly", "likely", "unlikely", "if", "whether", "unless",
        "would", "could", "might", "may", "should", "must", "seem", "appear", "almost", "nearly", "want", "try", "ask", "call", "once",
    }.Select(LightStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Denials = FrozenSet.Create("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "hardly", "barely");

    /// <summary>Tells whether a sentence hedges or denies, near the claim's words, what the claim asserts plainly.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">The sentence that holds its words.</param>
    public static bool QualifyOrDeny(Statement claim, Statement sentence) =>
        Qualify(claim, sentence) || (!claim.Words.Any(IsDenial) && Region(claim, sentence).Any(at => IsDenial(sentence.Words[at])));

    /// <summary>Tells whether a sentence hedges what a claim asserts.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">The sentence that holds its words.</param>
    public static bool Qualify(Statement claim, Statement sentence) =>
        Region(claim, sentence).Any(at => IsHedge(sentence, at) && !claim.HasStem(sentence.Words[at].Stem));

    /// <summary>Where the claim's words stand in the sentence, and a little around.</summary>
    private static IEnumerable<int> Region(Statement claim, Statement sentence)
    {
        var covered = Enumerable.Range(0, sentence.Words.Count)
            .Where(at => sentence.Words[at].IsContent && claim.HasStem(sentence.Words[at].Stem))
            .ToList();

        return covered.Count == 0 ? [] : Enumerable.Range(0, Math.Min(covered[^1] + Behind, sentence.Words.Count)).Skip(covered[0] - Before);
    }

    private static bool IsDenial(Word word) => Denials.Contains(word.Text) || word.Text.EndsWith("n't", StringComparison.Ordinal);

    private static bool IsHedge(Statement text, int at) =>
        (Stems.Contains(text.Words[at].Stem) || text.Words[at].Text is "claims" or "claimed") && !DateReader.IsMonth(text.Words, at) && !IsRough(text, at);

    // "Nearly 300" says how exact a number is, no more.
    private static bool IsRough(Statement text, int at) =>
        NumberWords.Rough.Contains(text.Words[at].Text) && text.Figures.Any(figure => figure.First > at && figure.First <= at + 2);
}
