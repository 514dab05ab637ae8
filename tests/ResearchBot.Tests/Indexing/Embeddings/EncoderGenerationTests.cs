using ResearchBot.Indexing;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Indexing.Embeddings.Encoding;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embeddings;

public sealed class EncoderGenerationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_embedding_builds_a_new_generation_and_the_way_back_too()
    {
        using var first = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        using var second = new EncoderFolder(EncoderFolder.BirdsAndTrade, [.02f, .02f, .02f]);
        await using var world = await LibraryWorld.CreateAsync();
        await GivenAsync(world);
        var learned = await ProfileAsync(world);

        await world.RestartAsync(first.Settings);
        var encoded = await ProfileAsync(world);
        await world.RestartAsync(first.Settings);
        var again = await ProfileAsync(world);
        await world.RestartAsync(second.Settings);
        var other = await ProfileAsync(world);
        await world.RestartAsync(("Embedding:Provider", "corpus"));
        var back = await ProfileAsync(world);

        Assert.StartsWith("corpus-", learned, StringComparison.Ordinal);
        Assert.Matches("^onnx-mean-3-[0-9a-f]{12}-[0-9a-f]{12}$", encoded);
        Assert.Equal(encoded, again);
        Assert.Matches("^onnx-mean-3-[0-9a-f]{12}-[0-9a-f]{12}$", other);
        Assert.NotEqual(encoded, other);
        Assert.Equal(learned, back);
        Assert.Single(Directory.GetFiles(Path.Combine(world.Folder, "profiles")));
        Assert.Single(Directory.GetDirectories(Path.Combine(world.Folder, "index")));
        Assert.Equal("birds", (await world.FindAsync("herons")).Passages[0].Passage.Article.Id);
    }

    [Fact]
    public async Task Passages_are_found_by_their_meaning_where_they_share_no_word_with_the_question()
    {
        using var encoder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        await using var world = await LibraryWorld.CreateAsync("", encoder.Settings);
        await GivenAsync(world);

        var found = await world.FindAsync("waterfowl");

        Assert.Equal("birds", found.Articles[0].Article.Id);
    }

    [Fact]
    public async Task New_articles_join_the_generation_that_is_there()
    {
        using var encoder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        await using var world = await LibraryWorld.CreateAsync("", encoder.Settings);
        await world.GivenAsync([.. Enumerable.Range(0, 10).Select(i => ($"trade{i}", "Tariffs rise. The export tariffs rise."))]);
        var before = await ProfileAsync(world);

        await world.GivenAsync(("birds", "Herons nest."));

        Assert.Equal(before, await ProfileAsync(world));
        Assert.Equal("birds", (await world.FindAsync("waterfowl")).Articles[0].Article.Id);
    }

    [Fact]
    public async Task Words_alone_find_until_a_generation_of_an_encoder_that_is_gone_is_replaced()
    {
        using var encoder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        await using var world = await LibraryWorld.CreateAsync("", encoder.Settings);
        await GivenAsync(world);

        // Not opened yet: nobody has built anew.
        await world.StopAsync(("Embedding:Provider", "corpus"));

        Assert.Equal("birds", (await world.FindAsync("herons")).Articles[0].Article.Id);
        Assert.Empty((await world.FindAsync("waterfowl")).Articles);
        Assert.Equal(0, (await world.Get<ProfileSource>().FindAsync(Token))!.Embedding.Dimensions);
    }

    private static async Task GivenAsync(LibraryWorld world) => await world.GivenAsync(
        ("birds", "Herons nest. The storks nest."), ("trade", "Tariffs rise. The export tariffs rise."), ("more", "The export tariffs."));

    private static async Task<string> ProfileAsync(LibraryWorld world) => (await world.Get<IPassageIndex>().FindProfileIdAsync(Token))!;
}
