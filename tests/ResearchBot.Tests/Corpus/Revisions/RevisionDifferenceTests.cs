using System.Diagnostics;

using CsCheck;

using ResearchBot.Corpus.Revisions;

using Xunit;

namespace ResearchBot.Tests.Corpus.Revisions;

public sealed class RevisionDifferenceTests
{
    private const string First = "The bridge opened in May. It cost 300 million crowns to build. The mayor was pleased. Nobody was hurt.";

    [Fact]
    public void Equal_texts_have_no_difference_and_line_breaks_make_none()
    {
        var difference = RevisionDifference.Of(First, First.Replace("to build", "to\n  build", StringComparison.Ordinal));

        Assert.Empty(difference.Changes);
        Assert.Equal(4, difference.Unchanged);
    }

    [Fact]
    public void Sentences_that_came_went_and_changed_are_told_apart()
    {
        var difference = RevisionDifference.Of(
            First, "The bridge opened in May. It cost 400 million crowns to build. Nobody was hurt. A second one is planned for the north.");

        Assert.Collection(
            difference.Changes,
            change =>
            {
                var reworded = Assert.IsType<SentenceChange.Reworded>(change);
                Assert.Equal(
                    [
                        new WordRun(WordChange.Same, "It cost"),
                        new WordRun(WordChange.Removed, "300"),
                        new WordRun(WordChange.Added, "400"),
                        new WordRun(WordChange.Same, "million crowns to build."),
                    ],
                    reworded.Words);
            },
            change => Assert.Equal(new SentenceChange.Removed("The mayor was pleased."), change),
            change => Assert.Equal(new SentenceChange.Added("A second one is planned for the north."), change));
        Assert.Equal(2, difference.Unchanged);
    }

    [Fact]
    public void What_stayed_and_what_changed_are_both_texts_whole() => Gen.Select(Sentences, Sentences).Sample((before, after) =>
    {
        var difference = RevisionDifference.Of(string.Join(' ', before), string.Join(' ', after));
        var gone = difference.Changes.Count(change => change is SentenceChange.Removed or SentenceChange.Reworded);
        var come = difference.Changes.Count(change => change is SentenceChange.Added or SentenceChange.Reworded);

        Assert.Equal(before.Length, gone + difference.Unchanged);
        Assert.Equal(after.Length, come + difference.Unchanged);
    });

    [Fact]
    public void Very_long_texts_are_compared_in_bounded_time()
    {
        var sentences = Enumerable.Range(0, 20_000).Select(i => $"Sentence number {i} speaks of a matter of its own.").ToArray();
        var started = Stopwatch.GetTimestamp();

        var difference = RevisionDifference.Of(string.Join(' ', sentences), string.Join(' ', sentences.Skip(1).Append("The last one came.").Where((_, i) => i % 500 != 3)));

        Assert.InRange(difference.Changes.Count, 42, 100);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static readonly string[] Some = ["The bridge opened.", "It cost 300 crowns.", "It cost 400 crowns.", "The mayor was pleased.", "Ships may pass."];

    private static Gen<string[]> Sentences => Gen.Int[0, Some.Length - 1].Select(i => Some[i]).Array[0, 8];
}
