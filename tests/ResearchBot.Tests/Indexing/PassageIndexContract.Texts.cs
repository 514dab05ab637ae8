using ResearchBot.Corpus;
using ResearchBot.Indexing;
using Xunit;

namespace ResearchBot.Tests.Indexing;

public abstract partial class PassageIndexContract
{
    public static TheoryData<string> OddTexts =>
    [
        "'; DROP TABLE passages; --",
        "\"quoted\" \\ back/slash %2F {json: [1]} <b>&amp;</b>",
        "nul \0 bell \a escape \u001b unit \u001f delete \u007f",
        "line\r\nbreak \t tab \u2028 separator \u2029 nel \u0085",
        "emoji 👩‍🚀🚀 flags 🇺🇳 astral 𝒳𝓎",
        "rtl \u202e evil \u2066 isolate zero\u200bwidth \ufeff bom",
        "Ñandú ŸÆ ß İstanbul straße ΑΣ 東京 한국 नमस्ते",
        "*:* AND (title:x OR id:?) ~2 ^3 wild* [a TO b] +must -not",
    ];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Odd_characters_survive_everywhere(string odd)
    {
        var facets = new ArticleFacets { Title = odd, Source = odd, Tags = [odd, "b"], Shelves = [odd] };
        var article = Sample.Article(odd, ["comet " + odd, "second"], facets);
        var profile = await GivenAsync(article, Sample.Article("other", "comet"));
        await ApplyAsync(profile, article);

        var legs = await SearchAsync(profile, "comet " + odd, Open with { Source = odd, Tag = odd, Shelf = odd });

        Assert.Equal(2, legs.Passages.Count);
        Assert.Contains(legs.Passages, passage => passage.Passage == article.Passages[0].Passage);
        Assert.All(legs.Passages, passage => Assert.Equivalent(facets, passage.Facets, strict: true));
        Assert.Equal(article.Key, Assert.Single(legs.Articles).Article);

        await Index.ApplyAsync(profile, [], [article.Key], Token);

        Assert.Equal(["other"], await FindAsync(profile, "comet"));
    }

    [Fact]
    public async Task Ids_may_be_long_and_differ_only_at_their_end()
    {
        var stem = new string('x', 1_999);
        var profile = await GivenAsync(Sample.Article(stem + "a", "comet tails"), Sample.Article(stem + "b", "comet dust"));

        await Index.ApplyAsync(profile, [Sample.Article(stem + "a", "comet ice", revision: 2)], [Key(stem + "b")], Token);

        Assert.Equal([stem + "a"], await FindAsync(profile, "comet"));
        Assert.Equal([stem + "a"], await FindAsync(profile, "ice"));
    }

    [Fact]
    public async Task A_long_text_and_a_long_word_are_kept_whole()
    {
        var word = new string('w', 40_000);
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"word{i}")) + " " + word;
        var article = Sample.Article("one", text);
        var profile = await GivenAsync(article);

        var legs = await SearchAsync(profile, word);

        Assert.Equal(text, Assert.Single(legs.Passages).Passage.Text);
        Assert.True(legs.Passages[0].TermScore > 0);
    }

    [Fact]
    public async Task A_text_without_words_is_kept_and_never_stands_for_a_word()
    {
        var profile = await GivenAsync(Sample.Article("blank", "   "), Sample.Article("one", "comet tails"));

        Assert.Equal(new IndexSize(2, 2, 0), await SizeAsync());
        Assert.Equal(["one"], await FindAsync(profile, "comet"));
    }

    [Fact]
    public async Task Half_a_character_does_not_stop_the_index()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet \ud83d tails"), Sample.Article("two", "comet \ude80"));

        Assert.Equal(["one", "two"], await FindAsync(profile, "comet"));
        Assert.Equal(["one"], await FindAsync(profile, "tails"));
    }
}
