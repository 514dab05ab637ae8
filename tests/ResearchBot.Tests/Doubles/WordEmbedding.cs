using ResearchBot.Indexing;
using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Tests.Doubles;

/// <summary>An embedding that gives every word a fixed direction: texts that share words get similar vectors, texts without words get none.</summary>
internal sealed class WordEmbedding(int dimensions = 8) : IPassageEmbedding
{
    public string Identity => $"words-{Dimensions}";

    public int Dimensions { get; } = dimensions;

    public ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(
        IReadOnlyList<EmbeddingInput> inputs, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([.. inputs.Select(input => Encode(input.Terms))]);

    public ReadOnlyMemory<float> Encode(TermCounts terms)
    {
        var sum = new float[Dimensions];

        foreach (var (term, occurrences) in terms.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var direction = new Random(term.Aggregate(17, (hash, unit) => unchecked((hash * 31) + unit)));

            for (var i = 0; i < Dimensions; i++)
            {
                sum[i] += occurrences * (float)((2 * direction.NextDouble()) - 1);
            }
        }

        var length = MathF.Sqrt(sum.Sum(value => value * value));

        return length == 0 ? sum : sum.Select(value => value / length).ToArray();
    }
}
