using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog.Faults;

namespace ResearchBot.Corpus.Catalog.Backups;

/// <summary>
/// Writes the truth into one file, also while the service runs: a zip with a manifest and the catalog as it was at one moment. The
/// index is left out, because it is built from the catalog, and so is what members wait for, because it is over when a backup is used.
/// </summary>
public sealed class CatalogBackup
{
    internal const int Format = 1;
    internal const string ManifestName = "manifest.json";
    internal const string CatalogName = "catalog.db";

    private readonly DataOptions _data;
    private readonly TimeProvider _time;

    internal CatalogBackup(IOptions<DataOptions> data, TimeProvider time)
    {
        _data = data.Value;
        _time = time;
    }

    /// <summary>Writes a backup: under another name first, and moved to its place when it is whole and on the disk.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="cancellationToken">Stops the work; nothing is left then.</param>
    /// <exception cref="BackupException">The catalog is not there or damaged, or the file cannot be written.</exception>
    public async Task<BackupManifest> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var whole = Path.GetFullPath(path);
        var (unfinished, copy) = (whole + ".unfinished", whole + ".catalog");

        if (!File.Exists(_data.PathOf(CatalogName)))
        {
            throw new BackupException($"There is no catalog in '{_data.Directory}' to back up: set Data__Directory to the folder that has it.");
        }

        try
        {
            var manifest = await CopyAsync(copy, cancellationToken);
            await PackAsync(manifest, copy, unfinished, cancellationToken);
            File.Move(unfinished, whole, overwrite: true);

            return manifest;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException(Explain(exception, path), exception);
        }
        finally
        {
            Array.ForEach([unfinished, copy, copy + "-journal"], TryDelete);
        }
    }

    private async Task<BackupManifest> CopyAsync(string copy, CancellationToken cancellationToken)
    {
        File.Delete(copy);
        await CreatePrivate(copy).DisposeAsync();
        await Task.Run(() => CatalogSnapshot.Copy(_data.PathOf(CatalogName), copy), cancellationToken);

        if (await Task.Run(() => CatalogSnapshot.Inspect(copy), cancellationToken) is not { } contents)
        {
            throw new BackupException("The catalog is damaged, so no backup was written: see 'researchbot doctor', and keep the backups that you have.");
        }

        await using var stream = File.OpenRead(copy);

        return new BackupManifest(
            Format,
            typeof(CatalogBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            _time.GetUtcNow(),
            contents.Schema,
            contents.Articles,
            contents.Revisions,
            [new BackupPart(CatalogName, stream.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)))]);
    }

    private static async Task PackAsync(BackupManifest manifest, string copy, string unfinished, CancellationToken cancellationToken)
    {
        File.Delete(unfinished);
        await using var file = CreatePrivate(unfinished);

        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await using (var entry = await zip.CreateEntry(ManifestName).OpenAsync(cancellationToken))
            {
                await JsonSerializer.SerializeAsync(entry, manifest, BackupJson.Default.BackupManifest, cancellationToken);
            }

            await using var catalog = await zip.CreateEntry(CatalogName, CompressionLevel.Fastest).OpenAsync(cancellationToken);
            await using var stream = File.OpenRead(copy);
            await stream.CopyToAsync(catalog, cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
    }

    private string Explain(Exception exception, string path) =>
        DiskFull.Is(exception) ? $"There is no room for the backup '{path}': free some space, or choose another disk."
        : exception is SqliteException && CatalogFault.Explain(exception, _data.Directory) is { } sentence ? sentence
        : $"The backup '{path}' cannot be written: correct the path or its rights.";

    /// <summary>A backup holds what members asked and the keys of the catalog: nobody else may read it.</summary>
    private static FileStream CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Its folder is not there, or not ours: nothing was written.
        }
    }
}
