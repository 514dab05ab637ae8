using ResearchBot.Indexing.Analysis;
using ResearchBot.Retrieval.Questions;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Questions;

public sealed class EverydayWordsTests
{
    [Theory]
    [InlineData("Who fired the CEO?", "ceo", "chief execut")]
    [InlineData("Who fired the CEO?", "fire", "dismiss")]
    [InlineData("Who got rid of the tax?", "get rid", "abolish")]
    [InlineData("Who took the paper to court?", "take court", "lawsuit")]
    [InlineData("What do cars cost?", "car", "vehicl")]
    public void A_word_or_phrase_is_known_with_what_says_the_same(string question, string phrase, string same)
    {
        using var analyzer = new TextAnalyzer();

        var found = EverydayWords.Read(analyzer).In(analyzer.Analyze(question));

        Assert.Contains(found, word => word.Phrase == phrase && word.SameAs.Contains(same));
    }

    [Fact]
    public void The_longest_of_several_phrases_is_taken()
    {
        using var analyzer = new TextAnalyzer();
        var words = EverydayWords.Of(analyzer, "step, walk\nstep down, resign\n# step down, fall");

        var found = Assert.Single(words.In(analyzer.Analyze("Did the mayor step down?")));

        Assert.Equal("step down", found.Phrase);
        Assert.Equal(["resign"], found.SameAs);
    }

    [Fact]
    public void A_word_of_several_groups_says_the_same_as_each_of_their_members()
    {
        using var analyzer = new TextAnalyzer();

        var found = Assert.Single(EverydayWords.Of(analyzer, "fine, penalty\npunish, fine").In(analyzer.Analyze("fines")));

        Assert.Equal(["penalti", "punish"], found.SameAs);
    }

    [Fact]
    public void No_group_of_the_list_has_a_member_that_analysis_leaves_nothing_of()
    {
        using var analyzer = new TextAnalyzer();
        using var reader = new StreamReader(typeof(EverydayWords).Assembly.GetManifestResourceStream("EverydayWords.txt")!);
        var groups = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#');

        Assert.All(groups, group => Assert.All(group.Split(','), member => Assert.NotEmpty(analyzer.Analyze(member))));
    }
}
