using System.Globalization;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog.Faults;

namespace ResearchBot.Corpus.Catalog.Backups;

/// <summary>Puts a backup in the place of the catalog. Everything is checked before anything is touched, and what is replaced is kept.</summary>
public sealed class CatalogRestore
{
    private readonly DataOptions _data;
    private readonly TimeProvider _time;

    internal CatalogRestore(IOptions<DataOptions> data, TimeProvider time)
    {
        _data = data.Value;
        _time = time;
    }

    /// <summary>Restores a backup. Nobody else may use the data directory meanwhile: the caller holds its locks.</summary>
    /// <returns>What the backup says of itself, and the folder with what was replaced; null when there was nothing.</returns>
    /// <exception cref="BackupException">It is not there, no backup, damaged, or of a newer program; nothing was changed then.</exception>
    public async Task<(BackupManifest Manifest, string? Replaced)> RestoreAsync(string path, CancellationToken cancellationToken)
    {
        var place = new RestorePlace(_data);

        try
        {
            if (place.IsReady)
            {
                place.Finish();
            }

            place.Clear();
            await using var backup = Open(path);
            var manifest = await BackupArchive.UnpackAsync(backup, place.Catalog, cancellationToken) ?? throw Damaged(path);
            Check(manifest, await Task.Run(() => CatalogSnapshot.Inspect(place.Catalog), cancellationToken) ?? throw Damaged(path), path);
            place.Approve("replaced-" + _time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));

            return (manifest, place.Finish());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                DiskFull.Is(exception)
                    ? $"There is no room for the backup in '{_data.Directory}': free some space and restore again."
                    : CatalogFault.NotWritable(_data.Directory),
                exception);
        }
        finally
        {
            place.Drop();
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BackupException($"The backup '{path}' cannot be opened: correct the path or its rights.", exception);
        }
    }

    private static void Check(BackupManifest manifest, CatalogContents contents, string path)
    {
        if (manifest.Format > CatalogBackup.Format || contents.Schema.Except(CatalogSetup.KnownMigrations).Any())
        {
            throw new BackupException($"A newer version of the program wrote the backup '{path}': restore it with that version; nothing was changed.");
        }

        if (!contents.Schema.SequenceEqual(manifest.Schema) || (contents.Articles, contents.Revisions) != (manifest.Articles, manifest.Revisions))
        {
            throw Damaged(path);
        }
    }

    private static BackupException Damaged(string path) =>
        new($"'{path}' is no backup of this program, or it is damaged: restore another one; nothing was changed.");
}
