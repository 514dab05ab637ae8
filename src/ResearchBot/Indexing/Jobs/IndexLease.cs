using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.Jobs;

/// <summary>
/// The right to write the index, held by one process at a time: a lock on a file of the data directory, which the operating
/// system takes back from a process that dies.
/// </summary>
public sealed class IndexLease
{
    private readonly string _file;

    /// <summary>Creates the lease of a data directory.</summary>
    public IndexLease(IOptions<DataOptions> data) => _file = data.Value.PathOf("index.lease");

    /// <summary>Takes the lease; dispose of it to give it back.</summary>
    /// <returns>Null when another process, or another part of this one, holds it.</returns>
    public IDisposable? TryTake()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);

        try
        {
            return new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
