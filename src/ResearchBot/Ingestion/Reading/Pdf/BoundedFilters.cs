using System.IO.Compression;

using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Unfolds the streams of one PDF, and stops where they grow beyond what a file of writing needs.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const int LongestChain = 6;
    private const int MostBytesAStream = 64 * 1024 * 1024;
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _bytes;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_filters.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_filters.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_filters.GetAllFilters(), int.MaxValue);

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters, int longest = LongestChain) =>
        filters.Count > longest ? throw new PdfTooLargeException() : [.. filters.Select(filter => new Bounded(this, filter))];

    private void Count(long bytes)
    {
        _bytes += bytes;

        if (bytes > MostBytesAStream || _bytes > MostBytes)
        {
            throw new PdfTooLargeException();
        }
    }

    private sealed class Bounded(BoundedFilters owner, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter)
            {
                CountInflated(input);
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Count(output.Length);

            return output;
        }

        // Inflated once into nothing: a stream of some kilobytes can be one of gigabytes, which must not be held to be counted.
        private static void CountInflated(Memory<byte> input)
        {
            if (input.Length < 2)
            {
                return;
            }

            using var folded = new DeflateStream(new MemoryStream(input[2..].ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            var total = 0L;

            try
            {
                for (var read = folded.Read(buffer); read > 0; read = folded.Read(buffer))
                {
                    total += read;

                    if (total > MostBytesAStream)
                    {
                        throw new PdfTooLargeException();
                    }
                }
            }
            catch (InvalidDataException)
            {
                // Damaged streams are the filter's own matter: it keeps what comes before the damage.
            }
        }
    }
}
