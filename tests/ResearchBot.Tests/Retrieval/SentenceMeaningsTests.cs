using ResearchBot.Retrieval;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Indexing.Embeddings.Encoding;

using Xunit;

namespace ResearchBot.Tests.Retrieval;

public sealed class SentenceMeaningsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sentences_are_encoded_in_order_where_an_encoder_is_configured()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        await using var world = await LibraryWorld.CreateAsync("", folder.Settings);
        var meanings = world.Get<SentenceMeanings>();

        var vectors = await meanings.EncodeAsync(["Herons nest.", "Tariffs rise?"], Token);

        Assert.True(meanings.AreKnown);
        Assert.Equal(folder.Expected("herons nest ."), vectors[0].ToArray(), (one, other) => MathF.Abs(one - other) < 1e-4f);
        Assert.Equal(folder.Expected("tariffs rise ?"), vectors[1].ToArray(), (one, other) => MathF.Abs(one - other) < 1e-4f);
    }

    [Fact]
    public async Task Nothing_is_told_where_the_embedding_is_learned_from_the_corpus()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var meanings = world.Get<SentenceMeanings>();

        Assert.False(meanings.AreKnown);
        Assert.Empty(await meanings.EncodeAsync(["Herons nest."], Token));
    }
}
