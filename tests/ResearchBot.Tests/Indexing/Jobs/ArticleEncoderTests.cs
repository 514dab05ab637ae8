using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Indexing.Jobs;

public sealed class ArticleEncoderTests
{
    [Fact]
    public async Task Words_of_the_title_count_like_words_of_the_text_and_of_every_passage()
    {
        using var analyzer = new TextAnalyzer();
        var paragraph = string.Concat(Enumerable.Repeat("Rings of ice and dust turn around the planet. ", 25));
        var article = new Article
        {
            Key = new ArticleKey(SpaceId.Default, "one"),
            Revision = 1,
            Details = new ArticleDetails { Title = "Saturn and its rings" },
            AddedAt = default,
            Text = $"{paragraph}\n\n{paragraph}",
        };
        var analyzed = new ArticleEncoder(analyzer).Analyze(article);

        var encoded = await ArticleEncoder.EncodeAsync(analyzed, new IndexSample().Profile("p1"), TestContext.Current.CancellationToken);

        Assert.Equal((1, 51), (encoded.Text.Counts["saturn"], encoded.Text.Counts["ring"]));
        Assert.Equal(analyzed.Words.Sum(words => words.Count) + analyzed.Title.Count, encoded.Text.Length);
        Assert.True(encoded.Passages.Count > 1);
        Assert.All(encoded.Passages.Zip(analyzed.Words.Select(TermCounts.OfTokens)), passage =>
        {
            Assert.Equal(1, passage.First.Terms.Counts["saturn"]);
            Assert.Equal(passage.Second.Counts["ring"] + 1, passage.First.Terms.Counts["ring"]);
        });
    }
}
