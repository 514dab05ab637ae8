namespace ResearchBot.Corpus.Text;

/// <summary>
/// Splits a text into passages of whole sentences that do not overlap and together hold every character that is not white space.
/// A passage ends at a paragraph's end where one is near the target.
/// </summary>
public static class PassageSplitter
{
    /// <summary>The length aimed at, in UTF-16 code units.</summary>
    public const int DefaultTarget = 1_000;

    /// <summary>The smallest length that may be aimed at.</summary>
    public const int SmallestTarget = 20;

    /// <summary>The longest passage for a target. A sentence that is longer is cut, between clauses or words where it can be.</summary>
    public static int LimitFor(int target) => target * 8 / 5;

    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">The length aimed at, in UTF-16 code units, from <see cref="SmallestTarget"/> on.</param>
    /// <returns>Spans in order, without white space at their ends, none longer than <see cref="LimitFor"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is too small.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, int target = DefaultTarget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target, SmallestTarget);

        var limit = LimitFor(target);
        var sentences = new List<TextSpan>();

        foreach (var sentence in SentenceSplitter.Split(text))
        {
            SentenceCutter.Cut(text, sentence, target, limit, sentences);
        }

        var passages = new List<TextSpan>();

        for (var first = 0; first < sentences.Count;)
        {
            var last = BestEnd(text, sentences, first, target, limit);
            passages.Add(new TextSpan(sentences[first].Start, sentences[last].End));
            first = last + 1;
        }

        return passages;
    }

    private static int BestEnd(string text, List<TextSpan> sentences, int first, int target, int limit)
    {
        var start = sentences[first].Start;
        var end = sentences[^1].End;
        var best = first;
        var lowest = int.MaxValue;

        for (var last = first; last < sentences.Count && sentences[last].End - start <= limit; last++)
        {
            var cost = Math.Abs(sentences[last].End - start - target);

            var lineEnds = last == sentences.Count - 1 ? 2 : LineEndsBetween(text, sentences[last], sentences[last + 1]);
            cost -= target * Math.Min(lineEnds, 2) * 3 / 20;

            if (last < sentences.Count - 1 && end - sentences[last + 1].Start < target / 4)
            {
                cost += 2 * target;
            }

            if (cost < lowest)
            {
                (best, lowest) = (last, cost);
            }
        }

        return best;
    }

    // Two make a paragraph's end for certain, one perhaps.
    private static int LineEndsBetween(string text, TextSpan sentence, TextSpan next)
    {
        var count = 0;

        for (var at = sentence.End; at < next.Start; at++)
        {
            count += Punctuation.IsLineEnd(text[at]) && !(text[at] == '\n' && text[at - 1] == '\r') ? 1 : 0;
        }

        return count;
    }
}
