using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Sends points to one collection in batches that the server takes well: at most 128 points and about 4 MB.</summary>
/// <remarks>A batch is not atomic on the server, but writing it again is harmless, since every point has an id of its own.</remarks>
internal sealed class PointWriter(IQdrantTransport transport, string collection)
{
    private const int MostPoints = 128;
    private const int MostBytes = 4_000_000;

    private readonly List<QdrantPoint> _waiting = [];
    private int _bytes;

    /// <summary>How many points were added.</summary>
    public long Count { get; private set; }

    public async Task AddAsync(IEnumerable<QdrantPoint> points, CancellationToken cancellationToken)
    {
        foreach (var point in points)
        {
            var bytes = Estimate(point);

            if (_waiting.Count == MostPoints || _bytes + bytes > MostBytes)
            {
                await FlushAsync(cancellationToken);
            }

            _waiting.Add(point);
            _bytes += bytes;
            Count++;
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count > 0)
        {
            await transport.UpsertAsync(collection, new UpsertPoints(_waiting), cancellationToken);
            _waiting.Clear();
            _bytes = 0;
        }
    }

    private static int Estimate(QdrantPoint point)
    {
        const int Frame = 600;
        const int BytesOfNumber = 13;
        const int BytesOfTerm = 24;
        const int BytesOfUnit = 3;
        var payload = point.Payload;
        var units = (payload.Text?.Length ?? 0) + (payload.Article?.Length ?? 0) + (payload.Title?.Length ?? 0)
            + (2 * ((payload.Source?.Length ?? 0) + Length(payload.Tags) + Length(payload.Shelves)));

        return Frame + (BytesOfUnit * units)
            + (BytesOfNumber * (point.Vector.Dense?.Length ?? 0))
            + (BytesOfTerm * (point.Vector.Terms?.Indices.Count ?? 0));
    }

    private static int Length(IReadOnlyList<string>? names) => names?.Sum(name => name.Length + 2) ?? 0;
}
