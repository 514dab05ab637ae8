using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.Words;

using Xunit;

namespace ResearchBot.Tests.Indexing.Jobs;

public sealed class AnalysisFileTests : IDisposable
{
    private readonly TextAnalyzer _analyzer = new();
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("researchbot-").FullName, "analyses");

    public void Dispose() => _analyzer.Dispose();

    [Fact]
    public void What_was_made_of_an_article_comes_back_whole()
    {
        using var file = new AnalysisFile(_path, new MetTerms());
        var encoder = new ArticleEncoder(_analyzer);
        Article[] articles = [.. Enumerable.Range(0, 20).Select(i => Article($"a{i}", string.Join("\n\n", Enumerable.Repeat($"The heron number {i} stands in the lake. Ärger über 漢字!", 10 * i))))];
        Array.ForEach(articles, article => file.Add(encoder.Analyze(article)));
        file.Complete();

        foreach (var article in articles)
        {
            var (whole, kept) = (encoder.Analyze(article), file.Find(article)!);
            Assert.Equal(whole.Title, kept.Title);
            Assert.Equal(whole.Passages, kept.Passages);
            Assert.Equal(whole.Words, kept.Words);
        }
    }

    [Fact]
    public void Words_come_back_with_the_numbers_that_others_give_them()
    {
        using var file = new AnalysisFile(_path, new MetTerms());
        var article = Article("one", "The heron stands in the lake.\n\nA lake is no heron.");
        file.Add(new ArticleEncoder(_analyzer).Analyze(article));
        file.Complete();
        var others = new MetTerms();
        others.Find("unmet");
        others.Find("lake");

        file.NumberAs(others);

        var kept = file.Find(article)!;
        Assert.Equal(kept.Words.Select(words => words.Select(word => others.Find(word.Term))), kept.Numbers.Select(numbers => numbers.ToArray()));
    }

    [Fact]
    public void Another_revision_of_an_article_was_never_looked_at()
    {
        using var file = new AnalysisFile(_path, new MetTerms());
        var article = Article("one", "The heron stands in the lake.");
        file.Add(new ArticleEncoder(_analyzer).Analyze(article));
        file.Complete();

        Assert.NotNull(file.Find(article));
        Assert.Null(file.Find(article with { Revision = 2 }));
        Assert.Null(file.Find(Article("two", "The heron stands in the lake.")));
    }

    [Fact]
    public void What_a_killed_process_left_does_no_harm_and_nothing_is_left_in_the_end()
    {
        File.WriteAllText(_path, "left over");

        using (var file = new AnalysisFile(_path, new MetTerms()))
        {
            file.Add(new ArticleEncoder(_analyzer).Analyze(Article("one", "The heron stands in the lake.")));
            file.Complete();
            Assert.NotNull(file.Find(Article("one", "The heron stands in the lake.")));
        }

        Assert.False(File.Exists(_path));
    }

    private static Article Article(string id, string text) => new()
    {
        Key = new ArticleKey(SpaceId.Default, id),
        Revision = 1,
        Details = new ArticleDetails { Title = $"Herons of {id}" },
        AddedAt = default,
        Text = text,
    };
}
