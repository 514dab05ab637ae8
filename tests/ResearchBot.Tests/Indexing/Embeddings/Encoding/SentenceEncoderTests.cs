using CsCheck;

using ResearchBot.Indexing;
using ResearchBot.Indexing.Embeddings;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embeddings.Encoding;

public sealed class SentenceEncoderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vector_is_the_mean_of_the_pieces_at_unit_length_whatever_stands_beside_the_text()
    {
        // What fills up rows points far away, so that it would show.
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, [-50, 20, -50]);
        using var encoder = folder.Load();
        var text = Gen.Int[0, folder.Words.Count - 1].Select(i => folder.Words[i].Word).List[1, 300].Select(words => string.Join(' ', words));

        await text.List[1, 40].SampleAsync(
            async texts =>
            {
                var vectors = await encoder.EncodeAsync(texts, Token);

                Assert.Equal(texts.Count, vectors.Count);
                Assert.All(texts.Zip(vectors), pair => AssertNear(folder.Expected(pair.First), pair.Second));
            },
            iter: 50,
            threads: 1);
    }

    [Fact]
    public async Task Passages_are_encoded_as_sentences_are()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        using var encoder = folder.Load();

        var vectors = await encoder.EncodeAsync([Passage("herons nest"), Passage("tariffs rise")], Token);
        var alone = await encoder.EncodeAsync([Passage("tariffs rise")], Token);

        AssertNear(folder.Expected("herons nest"), vectors[0]);
        AssertNear(folder.Expected("tariffs rise"), vectors[1]);
        AssertNear(folder.Expected("tariffs rise"), alone[0]);
        Assert.Equal((3, false), (encoder.Dimensions, ((IPassageEmbedding)encoder).IsInstant));
        Assert.Empty(await encoder.EncodeAsync(new List<string>(), Token));
    }

    [Fact]
    public async Task Capitals_and_accents_go_where_the_vocabulary_has_none()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        using var encoder = folder.Load();

        var vectors = await encoder.EncodeAsync(["HERONS Été", "herons e\u0301te\u0301"], Token);

        Assert.All(vectors, vector => AssertNear(folder.Expected("herons ete"), vector));
    }

    [Fact]
    public async Task Capitals_and_accents_stay_where_the_vocabulary_has_them()
    {
        using var folder = new EncoderFolder([("Été", [1, 0]), ("été", [0, 1]), ("ete", [-1, 0])], [.01f, .01f]);
        using var encoder = folder.Load();

        AssertNear(folder.Expected("Été"), (await encoder.EncodeAsync(["Été"], Token))[0]);
    }

    [Fact]
    public async Task A_vector_that_the_model_gives_for_a_text_is_taken_as_it_is()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint, model => model with { IsPooled = true, Output = "sentence_embedding", Inputs = ["input_ids", "attention_mask"] });
        using var encoder = folder.Load();

        AssertNear(folder.Expected("storks nest"), (await encoder.EncodeAsync(["storks nest"], Token))[0]);
    }

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        using var encoder = folder.Load();

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), Token, async (i, cancellationToken) =>
        {
            var word = folder.Words[i % folder.Words.Count].Word;

            AssertNear(folder.Expected(word), (await encoder.EncodeAsync([word], cancellationToken))[0]);
        });
    }

    [Fact]
    public void The_identity_names_the_kind_and_changes_with_the_model_the_vocabulary_and_the_pooling()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        using var same = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        using var model = new EncoderFolder(EncoderFolder.BirdsAndTrade, [.01f, .01f, .02f]);
        using var vocabulary = new EncoderFolder([.. EncoderFolder.BirdsAndTrade.Select(word => (word.Word == "ete" ? "hiver" : word.Word, word.Direction))], EncoderFolder.Faint);
        using var pooling = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint, tiny => tiny with { IsPooled = true, Output = "sentence_embedding" });

        Assert.Matches("^onnx-mean-3-[0-9a-f]{12}$", IdentityOf(folder));
        Assert.Equal(IdentityOf(folder), IdentityOf(same));
        Assert.StartsWith("onnx-given-3-", IdentityOf(pooling), StringComparison.Ordinal);
        Assert.Distinct([IdentityOf(folder), IdentityOf(model), IdentityOf(vocabulary), IdentityOf(pooling)]);
    }

    [Fact]
    public async Task Who_asks_an_encoder_that_is_put_away_is_told()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        var encoder = folder.Load();
        encoder.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await encoder.EncodeAsync(["herons"], Token));
    }

    private static string IdentityOf(EncoderFolder folder)
    {
        using var encoder = folder.Load();

        return encoder.Identity;
    }

    private static EmbeddingInput Passage(string text) => new(text, TermCounts.Of([]));

    private static void AssertNear(float[] expected, ReadOnlyMemory<float> vector) =>
        Assert.All(expected.Zip(vector.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
}
