using ResearchBot.Corpus.Text;

namespace ResearchBot.Corpus.Revisions;

/// <summary>What changed from one revision of an article to another, sentence by sentence. How lines are broken is no change.</summary>
/// <param name="Changes">The sentences that changed, in order.</param>
/// <param name="Unchanged">How many sentences stayed as they were.</param>
public sealed record RevisionDifference(IReadOnlyList<SentenceChange> Changes, int Unchanged)
{
    /// <summary>Compares two texts.</summary>
    public static RevisionDifference Of(string before, string after)
    {
        var (one, other) = (Sentences(before), Sentences(after));
        var common = CommonSequence.Find(one, other);
        var changes = new List<SentenceChange>();
        var (from, to) = (0, 0);

        foreach (var (left, right) in common.Append((one.Count, other.Count)))
        {
            changes.AddRange(Between(one.GetRange(from, left - from), other.GetRange(to, right - to)));
            (from, to) = (left + 1, right + 1);
        }

        return new RevisionDifference(changes, common.Count);
    }

    private static List<string> Sentences(string text) => [.. SentenceSplitter.Split(text).Select(span => FoldedSpace.Of(span.Of(text)))];

    /// <summary>Each sentence that went is held against the ones that came in its place, and goes with the first that it may have become.</summary>
    private static IEnumerable<SentenceChange> Between(List<string> gone, List<string> come)
    {
        var next = 0;

        foreach (var before in gone)
        {
            var reworded = (SentenceChange.Reworded?)null;
            var at = next;

            for (; at < come.Count && reworded is null; at++)
            {
                reworded = WordDifference.Find(before, come[at]);
            }

            if (reworded is null)
            {
                yield return new SentenceChange.Removed(before);
                continue;
            }

            foreach (var added in come[next..(at - 1)])
            {
                yield return new SentenceChange.Added(added);
            }

            yield return reworded;
            next = at;
        }

        foreach (var added in come[next..])
        {
            yield return new SentenceChange.Added(added);
        }
    }
}
