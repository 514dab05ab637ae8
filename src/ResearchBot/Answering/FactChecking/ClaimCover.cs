using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>How much of a claim stands in a sentence.</summary>
/// <param name="Words">How many words with a meaning of their own the claim has.</param>
/// <param name="Missing">Those that the sentence lacks.</param>
internal sealed record ClaimCover(int Words, IReadOnlyList<Word> Missing)
{
    public int Covered => Words - Missing.Count;

    public double Share => Words == 0 ? 0 : (double)Covered / Words;

    /// <summary>Nothing is missing but words for the manner ("famously"): any other could change what is said.</summary>
    public bool IsWhole => Missing.All(word => word.Text.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>Measures.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="title">Its article's headline: it may carry names.</param>
    /// <param name="except">A place in the claim that is left aside.</param>
    public static ClaimCover Of(Statement claim, Statement sentence, Statement title, (int Start, int End) except = default)
    {
        var words = claim.Words.Where((word, at) => word.IsContent && !IsLimit(claim, at) && !(except.Start <= word.Start && word.End <= except.End)).ToList();
        var carried = Carried(claim, sentence, title);

        return new ClaimCover(words.Count, [.. words.Where(word => !Stands(claim, sentence, title, word) && !carried.Contains(word.Start))]);
    }

    private static bool Stands(Statement claim, Statement sentence, Statement title, Word word) =>
        Synonyms.Covers(sentence, word)
        || (word.Has(WordShape.Capital) && title.Covers(word))
        || (word.Has(WordShape.Number) && claim.Figures.Any(figure => IsPartOf(claim, figure, word) && sentence.Figures.Any(figure.IsCarriedBy)));

    /// <summary>"More than", "at least": part of a figure, which is compared as one.</summary>
    private static bool IsLimit(Statement claim, int at) =>
        (claim.Words[at].Text is "more" or "less" or "fewer" && at + 1 < claim.Words.Count && claim.Words[at + 1].Text == "than")
        || (claim.Words[at].Text is "least" or "most" && at > 0 && claim.Words[at - 1].Text == "at");

    private static bool IsPartOf(Statement claim, Figure figure, Word word) =>
        claim.Words[figure.First].Start <= word.Start && word.End <= claim.Words[figure.Last].End;

    /// <summary>Where the words of names stand that the sentence carries in another form: initials, a surname.</summary>
    private static HashSet<int> Carried(Statement claim, Statement sentence, Statement title) =>
        [.. ProperNames.Find(claim)
            .Where(name => ProperNames.Missing(claim, name, sentence, title) is null)
            .SelectMany(name => claim.Words.Take(name))
            .Select(word => word.Start)];
}
