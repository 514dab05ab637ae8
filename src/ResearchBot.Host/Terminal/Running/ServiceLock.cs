using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Host.Terminal.Running;

/// <summary>Keeps a second service away from a data directory: a lock that the operating system takes back from a process that dies.</summary>
internal static class ServiceLock
{
    /// <summary>Takes the lock; dispose of it to give it back.</summary>
    /// <exception cref="FailureException">Another service has it.</exception>
    /// <exception cref="CatalogException">The data directory cannot be written.</exception>
    public static IDisposable Take(DataOptions data)
    {
        try
        {
            Directory.CreateDirectory(data.PathOf(""));

            return new FileStream(data.PathOf("run.lease"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(data.PathOf("run.lease")))
        {
            throw new FailureException($"Another 'run' serves the data directory '{data.Directory}': stop it first, or set Data__Directory to another folder.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException($"The data directory '{data.Directory}' cannot be written: give the program that right, or set Data__Directory to another folder.", exception);
        }
    }
}
