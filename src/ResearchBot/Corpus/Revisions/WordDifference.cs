namespace ResearchBot.Corpus.Revisions;

/// <summary>The difference of two sentences by their words.</summary>
internal static class WordDifference
{
    /// <summary>Sentences that share fewer of their words are two sentences.</summary>
    private const double LeastShared = 0.5;

    /// <summary>Compares two sentences.</summary>
    /// <returns>Null when they are too different to be one sentence worded anew.</returns>
    public static SentenceChange.Reworded? Find(string before, string after)
    {
        var (one, other) = (Words(before), Words(after));
        var common = CommonSequence.Find(one, other);

        return 2.0 * common.Count >= LeastShared * (one.Length + other.Length)
            ? new SentenceChange.Reworded(before, after, Runs(one, other, common))
            : null;
    }

    private static string[] Words(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static List<WordRun> Runs(string[] one, string[] other, IReadOnlyList<(int One, int Other)> common)
    {
        var runs = new List<WordRun>();
        var (from, to) = (0, 0);

        for (var next = 0; next <= common.Count; next++)
        {
            var (left, right) = next < common.Count ? common[next] : (one.Length, other.Length);
            Add(runs, WordChange.Removed, one[from..left]);
            Add(runs, WordChange.Added, other[to..right]);
            Add(runs, WordChange.Same, next < common.Count ? [one[left]] : []);
            (from, to) = (left + 1, right + 1);
        }

        return runs;
    }

    private static void Add(List<WordRun> runs, WordChange kind, string[] words)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].Kind == kind)
        {
            runs[^1] = runs[^1] with { Text = $"{runs[^1].Text} {string.Join(' ', words)}" };
        }
        else
        {
            runs.Add(new WordRun(kind, string.Join(' ', words)));
        }
    }
}
