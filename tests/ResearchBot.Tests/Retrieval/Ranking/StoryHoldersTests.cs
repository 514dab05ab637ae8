using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Retrieval.Ranking;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Ranking;

public sealed class StoryHoldersTests
{
    private static readonly ArticleKey One = new(new SpaceId("default"), "one");
    private static readonly ArticleKey Near = new(new SpaceId("default"), "near");
    private static readonly ArticleKey Elsewhere = new(new SpaceId("club:1"), "one");
    private static readonly ArticleKey Alone = new(new SpaceId("default"), "alone");

    [Fact]
    public void The_first_copy_that_is_taken_stands_for_all()
    {
        var holders = new StoryHolders(Versions((One, "one", "h1"), (Near, "one", "h2")));

        Assert.True(holders.TryTake(Near));
        Assert.False(holders.TryTake(One));
        Assert.True(holders.TryTake(Near));
    }

    [Fact]
    public void Copies_to_the_letter_are_known_across_spaces_and_stories_are_not()
    {
        var holders = new StoryHolders(Versions((One, "one", "h1"), (Elsewhere, "one", "h1"), (Near, "near", "h2"), (new ArticleKey(new SpaceId("club:1"), "x"), "near", "h3")));

        Assert.True(holders.TryTake(One));
        Assert.False(holders.TryTake(Elsewhere));
        Assert.True(holders.TryTake(Near));
        Assert.True(holders.TryTake(new ArticleKey(new SpaceId("club:1"), "x")));
    }

    [Fact]
    public void What_was_never_compared_stands_for_itself()
    {
        var holders = new StoryHolders(new Dictionary<ArticleKey, ArticleVersion> { [One] = new(1, null, null), [Near] = new(1, null, null) });

        Assert.True(holders.TryTake(One));
        Assert.True(holders.TryTake(Near));
        Assert.True(holders.TryTake(Alone));
    }

    private static Dictionary<ArticleKey, ArticleVersion> Versions(params (ArticleKey Key, string Story, string Hash)[] articles) =>
        articles.ToDictionary(article => article.Key, article => new ArticleVersion(1, article.Story, article.Hash));
}
