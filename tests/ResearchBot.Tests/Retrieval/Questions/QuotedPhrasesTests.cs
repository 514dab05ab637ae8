using System.Diagnostics;

using ResearchBot.Retrieval.Questions;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Questions;

public sealed class QuotedPhrasesTests
{
    [Theory]
    [InlineData("Who said \"a false sense of security\"?", "a false sense of security")]
    [InlineData("Who said “false sense” and ‘true’ and «deux mots»?", "false sense|deux mots")]
    [InlineData("Wer sagte „zwei Worte“?", "zwei Worte")]
    [InlineData("A 6\" pipe?", "")]
    [InlineData("\"\" and \"x\"", " and ")]
    [InlineData("no quotes", "")]
    public void Words_between_quotation_marks_are_found(string question, string phrases) =>
        Assert.Equal(phrases, string.Join('|', QuotedPhrases.Find(question)));

    [Fact]
    public void Endless_quotation_marks_cost_little()
    {
        var started = Stopwatch.GetTimestamp();

        QuotedPhrases.Find(string.Concat(Enumerable.Repeat("“a", 50_000)));

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
    }
}
