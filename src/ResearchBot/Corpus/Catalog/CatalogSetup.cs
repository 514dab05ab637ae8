using System.Data.Common;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Brings the catalog to the schema that this program knows.</summary>
public sealed class CatalogSetup
{
    /// <summary>The schema changes that this program knows, by id, oldest first.</summary>
    internal static readonly IReadOnlyList<string> KnownMigrations = ["20261123123755_Initial", "20261125092352_Communities", "20261125131312_Pages"];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CatalogConnections _catalog;
    private readonly PlainReads _reads;
    private readonly DataOptions _data;
    private readonly TimeProvider _time;

    internal CatalogSetup(CatalogConnections catalog, PlainReads reads, IOptions<DataOptions> data, TimeProvider time)
    {
        _time = time;
        _catalog = catalog;
        _reads = reads;
        _data = data.Value;
    }

    /// <summary>Creates the catalog, or applies what is missing; quick when it is up to date.</summary>
    /// <exception cref="CatalogException">A newer program wrote it, or the folder cannot be written, or the file is no catalog.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_data.PathOf(""));
            await MigrateAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new CatalogException(
                $"The data directory '{_data.Directory}' cannot be written: give the program that right, or set Data__Directory to another folder.",
                exception);
        }
        catch (DbException exception)
        {
            throw new CatalogException(
                $"The catalog in '{_data.Directory}' cannot be opened: free the file and its folder for the program, or set Data__Directory to another folder.",
                exception);
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var applied = await _reads.ReadMigrationsAsync(cancellationToken);

        if (applied.Except(KnownMigrations).Any())
        {
            throw new CatalogException("A newer version of the program wrote this catalog: start that version, or restore a backup.");
        }

        if (applied.Count < KnownMigrations.Count)
        {
            await using var held = await TakeAsync(cancellationToken);
            await using var context = await _catalog.OpenAsync(cancellationToken);
            await DropDeadLockAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>The right to change the schema: a lock on a file, which the operating system takes back from a process that dies.</summary>
    private async Task<FileStream> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(_data.PathOf("catalog.lease"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(_data.PathOf("catalog.lease")))
            {
                await Task.Delay(Pause, _time, cancellationToken);
            }
        }
    }

    /// <summary>Migrations lock with a row that outlives a process that was killed among them, and the next would wait for it for ever.</summary>
    private static async Task DropDeadLockAsync(CatalogContext context, CancellationToken cancellationToken) =>
        await context.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
}
