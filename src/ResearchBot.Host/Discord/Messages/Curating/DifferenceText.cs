using ResearchBot.Corpus.Revisions;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages.Curating;

/// <summary>What changed in an article's text: words that went are struck out, words that came are bold.</summary>
internal static class DifferenceText
{
    private const int MostChanges = 4;
    private const int MostRuns = 9;
    private const int LongestSentence = 200;
    private const int LongestRun = 60;

    /// <summary>The text; none where nothing changed.</summary>
    public static Escaped Of(Wordbook words, RevisionDifference difference) => difference.Changes.Count == 0 ? Escaped.Empty : Escaped.Join(
        "\n",
        [
            words.TextChanged(difference.Changes.Count).Bold(),
            .. difference.Changes.Take(MostChanges).Select(Change),
            difference.Changes.Count > MostChanges ? Escaped.Own("…") : Escaped.Empty,
        ]);

    private static Escaped Change(SentenceChange change) => change switch
    {
        SentenceChange.Added added => Escaped.Text(added.Text, LongestSentence).Bold().Quoted(),
        SentenceChange.Removed removed => Escaped.Text(removed.Text, LongestSentence).Struck().Quoted(),
        SentenceChange.Reworded reworded => Reworded(reworded).Quoted(),
        _ => throw new InvalidOperationException($"No words for {change.GetType().Name}."),
    };

    private static Escaped Reworded(SentenceChange.Reworded reworded) => Escaped.Join(
        " ", [.. reworded.Words.Take(MostRuns).Select(Run), reworded.Words.Count > MostRuns ? Escaped.Own("…") : Escaped.Empty]);

    private static Escaped Run(WordRun run)
    {
        var text = Escaped.Text(run.Text, LongestRun);

        return run.Kind switch
        {
            WordChange.Removed => text.Struck(),
            WordChange.Added => text.Bold(),
            _ => text,
        };
    }
}
