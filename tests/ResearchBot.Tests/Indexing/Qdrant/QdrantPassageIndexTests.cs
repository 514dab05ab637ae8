using ResearchBot.Indexing;
using ResearchBot.Indexing.Qdrant;
using ResearchBot.Indexing.Qdrant.Wire;
using ResearchBot.Tests.Doubles;
using Xunit;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>The contract on a real server.</summary>
public sealed class QdrantPassageIndexTests : PassageIndexContract
{
    private static readonly CreateCollection Plain = new(
        new Dictionary<string, DenseVectorParams>(), new Dictionary<string, SparseVectorParams>(), new StrictMode(false, true, true));

    private QdrantWorld? _world;

    private QdrantWorld World => _world ?? throw new InvalidOperationException("Not started.");

    public override async ValueTask DisposeAsync()
    {
        if (_world is not null)
        {
            foreach (var collection in await _world.ListOwnAsync(CancellationToken.None))
            {
                await _world.Transport.DeleteCollectionAsync(collection, CancellationToken.None);
            }

            await _world.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    [Fact]
    public async Task After_a_build_only_the_generation_in_use_is_left_on_the_server()
    {
        await GivenAsync(Sample.Article("one", "comet tails"));
        await GivenAsync(Sample.Article("two", "comet tails"));
        await Assert.ThrowsAsync<FormatException>(() => Index.BuildAsync(Sample.Profile("p2"), FailAsync(), Token));

        Assert.Equal([$"{World.Alias}-articles.p1.2", $"{World.Alias}.p1.2"], await World.ListOwnAsync(Token));
    }

    [Fact]
    public async Task What_a_killed_build_left_goes_before_the_next_and_foreign_collections_stay()
    {
        string[] ours = [$"{World.Alias}.p9.41", $"{World.Alias}-articles.p9.41"];
        string[] foreign = [$"{World.Alias}.p9.x", $"{World.Alias}2.p9.41", $"{World.Alias}-other.p9.41"];

        foreach (var name in ours.Concat(foreign))
        {
            await World.Transport.CreateCollectionAsync(name, Plain, Token);
        }

        await GivenAsync(Sample.Article("one", "comet tails"));

        string[] expected = [.. foreign, $"{World.Alias}.p1.1", $"{World.Alias}-articles.p1.1"];
        Assert.Equal(expected.Order(), await World.ListOwnAsync(Token));
    }

    [Fact]
    public async Task A_question_of_another_profile_is_searched_by_words_alone()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("two", "volcanoes of io"));

        var legs = await SearchAsync(profile with { Id = "p2" }, "comet");

        Assert.Equal("one", Assert.Single(legs.Passages).Passage.Article.Id);
        Assert.Equal(0, legs.Passages[0].Similarity);
    }

    [Fact]
    public async Task A_vector_of_the_wrong_size_is_refused_before_anything_is_sent()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));

        await Assert.ThrowsAsync<ArgumentException>(() => ApplyAsync(profile, new IndexSample(dimensions: 9).Article("two", "comet")));

        Assert.Equal(["one"], await FindAsync(profile, "comet"));
    }

    [Fact]
    public async Task An_alias_that_points_elsewhere_is_left_alone()
    {
        var foreign = $"{World.Alias}_foreign";
        await World.Transport.CreateCollectionAsync(foreign, Plain, Token);
        await World.Transport.ChangeAliasesAsync(
            new ChangeAliases([new AliasAction(CreateAlias: new QdrantAlias(World.Alias, foreign))]), Token);

        await Assert.ThrowsAsync<QdrantException>(() => GivenAsync(Sample.Article("one", "comet tails")));

        Assert.Equal([foreign], await World.ListOwnAsync(Token));
    }

    private protected override ValueTask<IPassageIndex> CreateIndexAsync()
    {
        var url = Environment.GetEnvironmentVariable("QDRANT_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(url), "QDRANT_URL names no server; eng/qdrant.sh start brings one.");
        _world = new QdrantWorld(null, ("Qdrant:Url", url!));

        return ValueTask.FromResult(_world.Index);
    }

    private static async IAsyncEnumerable<IndexableArticle> FailAsync()
    {
        await Task.Yield();
        yield return new IndexSample().Article("x", "comet");
        throw new FormatException();
    }
}
