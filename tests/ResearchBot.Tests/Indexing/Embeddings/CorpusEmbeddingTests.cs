using System.Numerics.Tensors;

using CsCheck;

using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Indexing.Words;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embeddings;

public sealed class CorpusEmbeddingTests
{
    private static readonly string[] Passages =
    [
        "heron nest lake reed", "heron fish lake water", "stork nest roof reed", "stork fish water frog", "heron stork bird lake",
        "chip sanction export control", "chip factory export tax", "sanction trade control tax", "factory trade chip price", "export trade price tax",
    ];

    [Fact]
    public async Task Texts_on_one_matter_are_nearer_than_texts_on_two()
    {
        var embedding = Learn(Passages);

        var vectors = await EncodeAsync(embedding, "heron reed", "stork water frog", "chip export price");

        Assert.True(TensorPrimitives.Dot<float>(vectors[0], vectors[1]) > TensorPrimitives.Dot<float>(vectors[0], vectors[2]));
    }

    [Fact]
    public async Task A_vector_has_unit_length_or_is_zero_where_no_word_is_known()
    {
        var embedding = Learn(Passages);

        await Gen.Int[0, 12].List[0, 8].SampleAsync(async picks =>
        {
            string[] words = ["heron", "lake", "chip", "tax", "trade", "nowhere", "unheard", "stork", "frog", "fish", "roof", "price", "bird"];
            var vector = (await EncodeAsync(embedding, string.Join(' ', picks.Select(pick => words[pick]))))[0];
            var length = TensorPrimitives.Norm<float>(vector);

            Assert.Equal(embedding.Dimensions, vector.Length);
            Assert.True(length is 0 or (> .999f and < 1.001f));
        });
        Assert.Equal(0, TensorPrimitives.Norm<float>((await EncodeAsync(embedding, "nowhere unheard"))[0]));
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("heron nest lake")]
    [InlineData("heron", "stork", "chip")]
    public async Task Passages_that_share_no_words_teach_nothing(params string[] passages)
    {
        var embedding = Learn(passages);

        Assert.Equal((0, "corpus-0"), (embedding.Dimensions, embedding.Identity));
        Assert.Empty((await EncodeAsync(embedding, "heron"))[0]);
    }

    [Fact]
    public void The_same_passages_teach_the_same()
    {
        var (one, other) = (Learn(Passages), Learn(Passages));

        Assert.Equal(one.Identity, other.Identity);
        Assert.Equal(one.Terms, other.Terms);
        Assert.Equal(one.Basis, other.Basis);
    }

    [Fact]
    public void Words_of_one_passage_or_of_most_are_no_part_of_the_vocabulary()
    {
        var embedding = Learn([.. Passages.Select((passage, i) => $"{passage} everywhere once{i}")]);

        Assert.DoesNotContain("everywhere", embedding.Terms);
        Assert.DoesNotContain("once3", embedding.Terms);
        Assert.Contains("heron", embedding.Terms);
    }

    private static CorpusEmbedding Learn(params string[] passages)
    {
        var terms = new MetTerms();
        var counter = new LexiconCounter(terms, CorpusEmbeddingLearner.MaximumSample);
        counter.Add(0, [.. passages.Select(passage => NumberedWords.Of([.. passage.Split(' ').Select((word, position) => new Token(word, position, default))], terms))]);

        return CorpusEmbeddingLearner.Learn(counter.Sample, counter.Count());
    }

    private static async Task<float[][]> EncodeAsync(CorpusEmbedding embedding, params string[] texts) =>
    [
        .. (await embedding.EncodeAsync([.. texts.Select(text => new EmbeddingInput(text, Words(text)))], TestContext.Current.CancellationToken))
            .Select(vector => vector.ToArray()),
    ];

    private static TermCounts Words(string text) => TermCounts.Of(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
