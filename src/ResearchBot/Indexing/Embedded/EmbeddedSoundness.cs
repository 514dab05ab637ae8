using Lucene.Net.Index;
using Lucene.Net.Store;

using ResearchBot.Corpus.Catalog.Faults;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Tells a generation whose files are harmed from one that could only not be read just now.</summary>
internal static class EmbeddedSoundness
{
    /// <summary>Reads a whole generation and compares every file with its checksum.</summary>
    /// <returns>False when a file is missing, cut or changed.</returns>
    public static bool IsSound(EmbeddedGeneration generation)
    {
        try
        {
            using var directory = new PositionalDirectory(generation.Folder);
            using var reader = DirectoryReader.Open(directory);

            foreach (var segment in reader.Leaves)
            {
                segment.AtomicReader.CheckIntegrity();
            }

            return true;
        }
        catch (Exception exception) when (IsHarmless(exception))
        {
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Tells whether a fault met while reading or writing a generation comes of harmed files.</summary>
    public static bool IsDamage(Exception exception, EmbeddedGeneration generation) =>
        exception is CorruptIndexException || (!IsHarmless(exception) && !IsSound(generation));

    // A file that is missing or too short is harm; one that must not or cannot be read just now is not.
    private static bool IsHarmless(Exception exception) =>
        exception is OperationCanceledException or UnauthorizedAccessException or LockObtainFailedException
        || DiskFull.Is(exception)
        || (exception.GetType() == typeof(IOException) && exception.HResult is not 0 and not unchecked((int)0x80131620));
}
