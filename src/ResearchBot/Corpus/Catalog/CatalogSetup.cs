using System.Data.Common;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog.Backups;
using ResearchBot.Corpus.Catalog.Faults;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Brings the catalog to the schema that this program knows.</summary>
public sealed class CatalogSetup
{
    /// <summary>The schema changes that this program knows, by id, oldest first.</summary>
    internal static readonly IReadOnlyList<string> KnownMigrations =
    [
        "20261123123755_Initial",
        "20261125092352_Communities",
        "20261125131312_Pages",
        "20261128142626_Acts",
        "20261128150510_Feeds",
        "20261128154022_Corrections",
        "20261128161400_Suggestions",
        "20261128181421_SuggestionNews",
        "20261128193453_FeedReviews",
    ];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CatalogConnections _catalog;
    private readonly PlainReads _reads;
    private readonly DiskReserve _reserve;
    private readonly DataOptions _data;
    private readonly TimeProvider _time;

    internal CatalogSetup(CatalogConnections catalog, PlainReads reads, DiskReserve reserve, IOptions<DataOptions> data, TimeProvider time)
    {
        _time = time;
        _reserve = reserve;
        _catalog = catalog;
        _reads = reads;
        _data = data.Value;
    }

    /// <summary>Creates the catalog, or applies what is missing, after a copy was made of what is there; quick when it is up to date.</summary>
    /// <exception cref="CatalogException">A newer program wrote it, or the folder cannot be written, or the file is no catalog or damaged.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_data.PathOf(""));
            await FinishRestoreAsync(cancellationToken);
            await TryMigrateAsync(cancellationToken);
            _reserve.TryHold();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new CatalogException(DiskFull.Is(exception) ? CatalogFault.Explain(exception, _data.Directory)! : CatalogFault.NotWritable(_data.Directory), exception);
        }
        catch (DbException exception)
        {
            throw new CatalogException(CatalogFault.Explain(exception, _data.Directory) ?? CatalogFault.NotWritable(_data.Directory), exception);
        }
    }

    /// <summary>On a full disk even a look at the catalog may need a little room.</summary>
    private async Task TryMigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MigrateAsync(cancellationToken);
        }
        catch (DbException exception) when (DiskFull.Is(exception) && _reserve.IsHeld)
        {
            _reserve.Release();
            await MigrateAsync(cancellationToken);
        }
    }

    private async Task FinishRestoreAsync(CancellationToken cancellationToken)
    {
        var place = new RestorePlace(_data);

        if (place.IsReady)
        {
            await using var held = await TakeAsync(cancellationToken);

            if (place.IsReady)
            {
                place.Finish();
            }
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
            await KeepAsync(cancellationToken);
            await using var context = await _catalog.OpenAsync(cancellationToken);
            await DropDeadLockAsync(context, cancellationToken);
            WriteSteps.Announce(WriteSteps.SchemaChanging);
            await context.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>Keeps a copy of a catalog that has something in it, named by its schema.</summary>
    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        var applied = await _reads.ReadMigrationsAsync(cancellationToken);

        if (applied.Count == 0)
        {
            if (await _reads.HasForeignTablesAsync(cancellationToken))
            {
                throw new CatalogException($"The file 'catalog.db' in '{_data.Directory}' is no catalog of this program: set Data__Directory to another folder, or move the file away.");
            }

            return;
        }

        var kept = _data.PathOf($"catalog.before-{KnownMigrations[Math.Min(applied.Count, KnownMigrations.Count - 1)]}.db");

        if (applied.Count < KnownMigrations.Count && !File.Exists(kept))
        {
            File.Delete(kept + ".unfinished");
            CatalogSnapshot.Copy(_data.PathOf("catalog.db"), kept + ".unfinished");
            File.Move(kept + ".unfinished", kept);
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
